// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydaysbox.h"

#include "preferences.h"
#include "question.h"
#include "widgetnames.h"

#include <QMessageBox>
#include <QSignalBlocker>

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
    connect(&preferences, &Preferences::historyDaysChanged, this, &HistoryDaysBox::showKept);
    connect(this, &QSpinBox::valueChanged, this, &HistoryDaysBox::choose);
    showKept();
}

void HistoryDaysBox::choose(int days)
{
    const int kept = m_preferences.historyDays();
    if (days >= kept)
        return take(days);
    showKept();
    // A number that was typed and left by closing the window, or one more step while it is asked.
    if (window()->isHidden() || m_question)
        return;
    const Question question{
        tr("Keep customers' data for %Ln day(s) only?", nullptr, days),
        tr("What stood there before older writes is removed from this computer within a day, and "
           "cannot be put back from here any more. The entries themselves stay."),
        tr("Keep it for %Ln day(s)", nullptr, days), tr("Cancel")};
    m_question = ask(this, question, [this, days] { take(days); });
}

void HistoryDaysBox::showKept()
{
    const QSignalBlocker notChosen(this);
    setValue(m_preferences.historyDays());
}

void HistoryDaysBox::take(int days)
{
    if (days == m_preferences.historyDays())
        return;
    m_preferences.setHistoryDays(days);
    emit done(tr("Customers' data is kept for %Ln day(s).", nullptr, days));
}

} // namespace mapdesk
