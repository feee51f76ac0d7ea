// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterconditions.h"

#include <algorithm>

namespace mapdesk {

bool FilterConditions::has(FilterCondition condition) const
{
    switch (condition) {
    case FilterCondition::Data:
        return !data.isEmpty();
    case FilterCondition::Expiry:
        return expiresWithinMs.has_value();
    case FilterCondition::Update:
        return updatedWithinMs.has_value();
    case FilterCondition::Creator:
        return !createdBy.isEmpty();
    }
    return false;
}

int FilterConditions::count() const
{
    return int(std::count_if(std::begin(filterConditions), std::end(filterConditions),
                             [this](FilterCondition condition) { return has(condition); }));
}

ItemFilter FilterConditions::at(qint64 nowMs) const
{
    ItemFilter filter{.key = key, .data = data, .createdBy = createdBy};
    if (!key.isEmpty())
        filter.keyMatch = keyMatch;
    if (!key.isEmpty() || !data.isEmpty())
        filter.caseSensitivity = caseSensitivity;
    if (expiresWithinMs)
        filter.expiresUntilMs = nowMs + *expiresWithinMs;
    if (updatedWithinMs)
        filter.updatedSinceMs = nowMs - *updatedWithinMs;
    return filter;
}

} // namespace mapdesk
