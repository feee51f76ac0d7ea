// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfields.h"

#include "percentcoding.h"

namespace mapdesk::practice {

namespace {

QByteArray decodedField(QByteArray encoded)
{
    return percentDecoded(encoded.replace('+', ' '));
}

} // namespace

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

} // namespace mapdesk::practice
