// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace mapdesk {

class Clock;
class Journal;

// Removes customers' data from a journal once it is older than a number of days: at once, and once
// a day. What could not be removed is tried again at the next look.
class JournalRetention : public QObject
{
    Q_OBJECT

public:
    using Days = std::function<int()>;

    static constexpr std::chrono::hours usualLook{1};

    // `clock` is this computer's; `days` is asked each time. All must outlive it. It looks each
    // `look` whether a day has passed: a timer of a day would not count what was slept through.
    JournalRetention(Journal &journal, const Clock &clock, Days days,
                     std::chrono::milliseconds look = usualLook, QObject *parent = nullptr);

signals:
    void purged(int count); // of entries that lost their data; may be 0
    void failed(const QString &why); // a sentence for the person

private:
    void purgeDaily();

    Journal &m_journal;
    const Clock &m_clock;
    const Days m_days;
    std::optional<qint64> m_lastMs;
    QTimer m_timer;
    Call<int, QString> m_purge;
};

} // namespace mapdesk
