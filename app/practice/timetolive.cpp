// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetolive.h"

#include "numbers.h"
#include "ttl.h"

namespace mapdesk::practice {

Outcome<std::optional<qint64>> timeToLive(const FormFields &form,
                                          std::initializer_list<QByteArrayView> names)
{
    for (const QByteArrayView name : names) {
        const auto text = form.filledValue(name);
        if (!text)
            continue;
        const auto seconds = decimalNumber(*text);
        if (!seconds || *seconds > Ttl::maxSeconds)
            return refuse(Refusal::InvalidTtl);
        return seconds;
    }
    return std::nullopt;
}

} // namespace mapdesk::practice
