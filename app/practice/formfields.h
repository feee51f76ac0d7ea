// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace mapdesk::practice {

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

} // namespace mapdesk::practice
