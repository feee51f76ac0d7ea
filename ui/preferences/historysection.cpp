// SPDX-License-Identifier: GPL-3.0-or-later
#include "historysection.h"

#include "historydaysbox.h"
#include "preferences.h"

namespace mapdesk {

HistorySection::HistorySection(Preferences &preferences, QFormLayout &layout)
    : PreferencesSection(layout, tr("History"), "restoreHistory")
    , m_days(new HistoryDaysBox(preferences, widget()))
{
    add(tr("&Keep customers' data for"), m_days,
        tr("What stood there before a write, and what was sent, can be put back from here for so "
           "long. Then it is removed from this computer; the entries themselves stay."));
}

void HistorySection::restoreDefaults()
{
    m_days->choose(Preferences::usualHistoryDays);
}

} // namespace mapdesk
