// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace mapdesk {

class DataBudget;
class Preferences;
class RateLimiter;
class Translations;

// Makes what all windows share follow the preferences, from the start and whenever they change:
// language, rate shares, memory. The theme and the windows' own parts follow them by themselves.
class AppliedPreferences : public QObject
{
    Q_OBJECT

public:
    // All must outlive it.
    AppliedPreferences(const Preferences &preferences, Translations &translations,
                       RateLimiter &limiter, DataBudget &dataBudget);

private:
    void applyLanguage();
    void applyShares();
    void applyDataMemory();

    const Preferences &m_preferences;
    Translations &m_translations;
    RateLimiter &m_limiter;
    DataBudget &m_dataBudget;
};

} // namespace mapdesk
