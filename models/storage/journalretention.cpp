// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalretention.h"

#include "clock.h"
#include "journal.h"
#include "timelengths.h"

#include <cstdlib>
#include <utility>

namespace mapdesk {

JournalRetention::JournalRetention(Journal &journal, const Clock &clock, Days days,
                                   std::chrono::milliseconds look, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_days(std::move(days))
{
    m_timer.callOnTimeout(this, &JournalRetention::purgeDaily);
    m_timer.start(look);
    purgeDaily();
}

void JournalRetention::purgeDaily()
{
    const qint64 now = m_clock.nowMs();
    // Either way: the clock may have been set back.
    if (m_purge.isActive() || (m_lastMs && std::abs(now - *m_lastMs) < msPerDay))
        return;
    m_purge = m_journal.purge(now - m_days() * msPerDay)
                  .then(this, [this, now](const Result<int, QString> &count) {
                      if (!count)
                          return emit failed(count.error());
                      m_lastMs = now;
                      emit purged(*count);
                  });
}

} // namespace mapdesk
