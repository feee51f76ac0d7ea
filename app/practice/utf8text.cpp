// SPDX-License-Identifier: GPL-3.0-or-later
#include "utf8text.h"

#include <QStringDecoder>

#include <algorithm>

namespace mapdesk::practice {

// QString::fromUtf8() drops a byte order mark at the start.
QString textFromUtf8(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringConverter::Flag::Stateless
                               | QStringConverter::Flag::ConvertInitialBom);
    const QString text = decoder.decode(utf8);
    return text.isNull() ? QStringLiteral("") : text;
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString decoded = decoder.decode(bytes);
    return !decoder.hasError() && !decoded.isNull();
}

qsizetype characterCount(QByteArrayView utf8)
{
    return std::ranges::count_if(utf8, [](char byte) { return (byte & 0xC0) != 0x80; });
}

} // namespace mapdesk::practice
