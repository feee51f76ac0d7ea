// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtertexts.h"

#include "itemmatcher.h"
#include "itemtext.h"
#include "timelengths.h"

#include <algorithm>

namespace mapdesk {

namespace {

constexpr qint64 minuteLengthMs = 1000 * secondsPerMinute;
constexpr qint64 hourLengthMs = 1000 * secondsPerHour;

constexpr qsizetype mostOfText = 24;

QString textOfLength(const std::vector<FilterTexts::Length> &lengths, qint64 ms)
{
    const auto found = std::find_if(lengths.begin(), lengths.end(),
                                    [ms](const auto &length) { return length.ms == ms; });
    return found == lengths.end() ? QString() : found->condition;
}

} // namespace

std::vector<FilterTexts::Length> FilterTexts::expiries()
{
    return {
        {5 * minuteLengthMs, tr("Within 5 min"), tr("Expires within 5 min")},
        {hourLengthMs, tr("Within 1 h"), tr("Expires within 1 h")},
        {msPerDay, tr("Within 1 day"), tr("Expires within 1 day")},
        {7 * msPerDay, tr("Within 7 days"), tr("Expires within 7 days")},
    };
}

std::vector<FilterTexts::Length> FilterTexts::updates()
{
    return {
        {5 * minuteLengthMs, tr("Last 5 min"), tr("Updated in the last 5 min")},
        {hourLengthMs, tr("Last hour"), tr("Updated in the last hour")},
        {msPerDay, tr("Last day"), tr("Updated in the last day")},
        {7 * msPerDay, tr("Last 7 days"), tr("Updated in the last 7 days")},
    };
}

QString FilterTexts::condition(const FilterConditions &conditions, FilterCondition condition)
{
    switch (condition) {
    case FilterCondition::Data:
        return tr("Data: %1").arg(shortenedText(conditions.data, mostOfText));
    case FilterCondition::Expiry:
        return textOfLength(expiries(), conditions.expiresWithinMs.value_or(0));
    case FilterCondition::Update:
        return textOfLength(updates(), conditions.updatedWithinMs.value_or(0));
    case FilterCondition::Creator:
        return tr("Created by: %1").arg(shortenedText(conditions.createdBy, mostOfText));
    }
    return {};
}

QString FilterTexts::problem(const ItemFilter &filter)
{
    const QString error = ItemMatcher(filter).error();
    return error.isEmpty() ? error : tr("%1. The items stay as they were.").arg(error);
}

} // namespace mapdesk
