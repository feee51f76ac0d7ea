// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemfilter.h"

namespace mapdesk {

// What a FilterBar has besides the key.
enum class FilterCondition {
    Data,
    Expiry,
    Update,
    Creator,
};

inline constexpr FilterCondition filterConditions[] = {
    FilterCondition::Data, FilterCondition::Expiry, FilterCondition::Update,
    FilterCondition::Creator};

// What was set in a FilterBar. Its lengths of time become moments when they are used.
struct FilterConditions
{
    QString key = {}; // empty: any, as for all texts here
    ItemFilter::KeyMatch keyMatch = ItemFilter::KeyMatch::Contains;
    Qt::CaseSensitivity caseSensitivity = Qt::CaseInsensitive;
    QString data = {};
    std::optional<qint64> expiresWithinMs = {};
    std::optional<qint64> updatedWithinMs = {};
    QString createdBy = {};

    bool has(FilterCondition condition) const;
    int count() const; // of those

    bool dependsOnTime() const { return expiresWithinMs || updatedWithinMs; }

    // As it is meant at a moment of the service's clock. How a text is compared is nothing where
    // there is none.
    ItemFilter at(qint64 nowMs) const;
};

} // namespace mapdesk
