// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace mapdesk::practice {

// The bytes with percent sequences decoded once. A percent sign without two hex digits behind it
// stays as it is.
QByteArray percentDecoded(const QByteArray &encoded);

// The path with every byte encoded that no URL may hold; percent sequences stay.
QByteArray urlPath(const QByteArray &encodedPath);

// The fields of a query or of an application/x-www-form-urlencoded body, decoded: percent
// sequences, and a plus as a space.
class FormFields
{
public:
    static FormFields parse(QByteArrayView encoded);

    // The first field of that name, or nothing.
    std::optional<QByteArray> value(QByteArrayView name) const;

    // The same, but an empty value counts as not given.
    std::optional<QByteArray> filledValue(QByteArrayView name) const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

// The segments of an encoded path, each decoded once after the split, so that %2F stays inside its
// segment; a plus is a plus and dots are nothing special. "/a//b" has an empty segment.
QList<QByteArray> pathSegments(QByteArrayView encodedPath);

// Whether `bytes` are well-formed UTF-8.
bool isUtf8(QByteArrayView bytes);

// The number of Unicode characters in well-formed UTF-8.
qsizetype characterCount(QByteArrayView utf8);

} // namespace mapdesk::practice
