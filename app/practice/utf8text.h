// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringDecoder>

namespace mapdesk::practice {

// All of the text, never null. QString::fromUtf8 drops a byte order mark at its start.
inline QString textFromUtf8(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringConverter::Flag::Stateless
                               | QStringConverter::Flag::ConvertInitialBom);
    const QString text = decoder.decode(utf8);
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace mapdesk::practice
