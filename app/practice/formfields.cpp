// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfields.h"

#include "numbers.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace mapdesk::practice {

namespace {

QByteArray decodedField(QByteArray encoded)
{
    return percentDecoded(encoded.replace('+', ' '));
}

} // namespace

// QByteArray::fromPercentEncoding() takes any two characters for hex digits.
QByteArray percentDecoded(const QByteArray &encoded)
{
    QByteArray decoded;
    decoded.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        const bool hasTwoMore = encoded.at(i) == '%' && i + 2 < encoded.size();
        const int high = hasTwoMore ? hexValue(encoded.at(i + 1)) : -1;
        const int low = hasTwoMore ? hexValue(encoded.at(i + 2)) : -1;
        if (high < 0 || low < 0) {
            decoded.append(encoded.at(i));
            continue;
        }
        decoded.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return decoded;
}

QByteArray urlPath(const QByteArray &encodedPath)
{
    // It encodes each percent sign, too.
    return encodedPath.toPercentEncoding("/!$&'()*+,;=:@").replace("%25", "%");
}

FormFields FormFields::parse(QByteArrayView encoded)
{
    FormFields fields;
    for (const QByteArray &pair : encoded.toByteArray().split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.first(equals);
        const QByteArray value = equals < 0 ? QByteArray("") : pair.sliced(equals + 1);
        fields.m_fields.append({decodedField(name), decodedField(value)});
    }
    return fields;
}

std::optional<QByteArray> FormFields::value(QByteArrayView name) const
{
    for (const auto &[candidate, value] : m_fields) {
        if (candidate == name)
            return value;
    }
    return std::nullopt;
}

std::optional<QByteArray> FormFields::filledValue(QByteArrayView name) const
{
    const auto found = value(name);
    return found && !found->isEmpty() ? found : std::nullopt;
}

QList<QByteArray> pathSegments(QByteArrayView encodedPath)
{
    QByteArray path = encodedPath.toByteArray();
    if (path.startsWith('/'))
        path.remove(0, 1);
    QList<QByteArray> segments = path.split('/');
    for (QByteArray &segment : segments)
        segment = percentDecoded(segment);
    return segments;
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
