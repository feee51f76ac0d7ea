// SPDX-License-Identifier: GPL-3.0-or-later
#include "parameters.h"

#include "numbers.h"

namespace mapdesk::practice {

Outcome<std::optional<bool>> optionalFlag(const FormFields &form, QByteArrayView name)
{
    const auto text = form.value(name);
    if (!text)
        return std::nullopt;
    const QByteArray word = text->toLower();
    if (word != "true" && word != "false")
        return failure(invalidParameter(name, "true or false"));
    return word == "true";
}

Outcome<bool> requiredFlag(const FormFields &form, QByteArrayView name)
{
    return optionalFlag(form, name).and_then([&](std::optional<bool> flag) {
        return flag ? Outcome<bool>(*flag) : Outcome<bool>(failure(missingParameter(name)));
    });
}

Outcome<std::optional<qint64>> optionalNumber(const FormFields &form, QByteArrayView name,
                                              qint64 least, qint64 most)
{
    const auto text = form.value(name);
    if (!text)
        return std::nullopt;
    const auto number = decimalNumber(*text);
    if (number && *number >= least && *number <= most)
        return number;
    return failure(invalidParameter(name,
                                    "an integer between " + QByteArray::number(least) + " and "
                                        + QByteArray::number(most)));
}

} // namespace mapdesk::practice
