// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace mapdesk {

class DataBudget;
class Preferences;
class RateLimiter;
class Translations;

// Makes what all windows share follow the preferences, from the start and whenever they change:
// rate shares and memory. The language is that of the start, so that no window speaks two. The
// theme and the windows' own parts follow by themselves.
class AppliedPreferences : public QObject
{
    Q_OBJECT

public:
    // All must outlive it. To be made before any window.
    AppliedPreferences(const Preferences &preferences, Translations &translations,
                       RateLimiter &limiter, DataBudget &dataBudget);

private:
    void applyShares();
    void applyDataMemory();

    const Preferences &m_preferences;
    RateLimiter &m_limiter;
    DataBudget &m_dataBudget;
};

} // namespace mapdesk
