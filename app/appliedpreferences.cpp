// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliedpreferences.h"

#include "databudget.h"
#include "preferences.h"
#include "ratelimiter.h"
#include "translations.h"

namespace mapdesk {

AppliedPreferences::AppliedPreferences(const Preferences &preferences, Translations &translations,
                                       RateLimiter &limiter, DataBudget &dataBudget)
    : m_preferences(preferences)
    , m_limiter(limiter)
    , m_dataBudget(dataBudget)
{
    using Self = AppliedPreferences;
    connect(&preferences, &Preferences::sharesChanged, this, &Self::applyShares);
    connect(&preferences, &Preferences::dataMemoryChanged, this, &Self::applyDataMemory);
    translations.setLanguage(preferences.language());
    applyShares();
    applyDataMemory();
}

void AppliedPreferences::applyShares()
{
    const SharePercents percents = m_preferences.shares();
    m_limiter.setShares({percents.backgroundReads / 100.0, percents.bulkWrites / 100.0});
}

void AppliedPreferences::applyDataMemory()
{
    m_dataBudget.setAllowed(qint64(m_preferences.dataMemory()) * 1024 * 1024);
}

} // namespace mapdesk
