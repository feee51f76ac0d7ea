// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydaysbox.h"

#include "preferences.h"
#include "question.h"
#include "widgetnames.h"

namespace mapdesk {

HistoryDaysBox::HistoryDaysBox(Preferences &preferences, QWidget *parent)
    : QSpinBox(parent)
    , m_preferences(preferences)
{
    setNames(this, "historyDays", tr("Keep customers' data for"));
    setRange(1, Preferences::mostHistoryDays);
    setSuffix(tr(" days"));
    setToolTip(tr("What stood there before a write, and what was sent, is removed from this "
                  "computer afterwards. The entries themselves stay."));
    // Not while it is typed: 3 is on the way to 30.
    setKeyboardTracking(false);
    const auto showKept = [this] { setValue(m_preferences.historyDays()); };
    connect(&preferences, &Preferences::historyDaysChanged, this, showKept);
    connect(this, &QSpinBox::editingFinished, this, [this] { choose(value()); });
    showKept();
}

void HistoryDaysBox::choose(int days)
{
    const int kept = m_preferences.historyDays();
    if (days >= kept)
        return take(days);
    setValue(kept);
    const Question question{
        tr("Keep customers' data for %Ln day(s) only?", nullptr, days),
        tr("What stood there before older writes is removed from this computer within a day, and "
           "cannot be put back from here any more. The entries themselves stay."),
        tr("Keep it for %Ln day(s)", nullptr, days), tr("Cancel")};
    ask(this, question, [this, days] { take(days); });
}

void HistoryDaysBox::take(int days)
{
    if (days == m_preferences.historyDays())
        return;
    m_preferences.setHistoryDays(days);
    emit done(tr("Customers' data is kept for %Ln day(s).", nullptr, days));
}

} // namespace mapdesk
