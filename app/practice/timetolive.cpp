// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetolive.h"

#include "ttl.h"

#include <algorithm>

namespace mapdesk::practice {

namespace {

bool isDigits(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

Outcome<std::optional<qint64>> timeToLive(const FormFields &form,
                                          std::initializer_list<QByteArrayView> names)
{
    for (const QByteArrayView name : names) {
        const auto text = form.filledValue(name);
        if (!text)
            continue;
        bool fits = false;
        const qint64 seconds = text->toLongLong(&fits);
        if (!fits || !isDigits(*text) || seconds > Ttl::maxSeconds)
            return refuse(Refusal::InvalidTtl);
        return seconds;
    }
    return std::nullopt;
}

} // namespace mapdesk::practice
