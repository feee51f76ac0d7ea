// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "outcomereader.h"
#include "writerecord.h"

#include <QObject>

#include <vector>

namespace mapdesk {

class Journal;
class ServerClock;

// Looks up what became of writes whose run of the program ended before it knew: after a crash, a
// power cut, a lost network. Reads, never writes, and puts what it finds into the journal. What
// cannot be read now is left to the next time, and so is what was written to another account: its
// service is not there.
class WriteSettlement : public QObject
{
    Q_OBJECT

public:
    // `profile`: whose writes; see WriteContext. All must outlive it.
    WriteSettlement(const OutcomeReader &outcomes, Journal &journal, const ServerClock &clock,
                    QString profile, QObject *parent = nullptr);

    // Once, when requests can leave.
    void start();

signals:
    // Once: each such write with its end, or without where it could not be read; none at all where
    // there was none.
    void finished(const std::vector<mapdesk::WriteRecord> &writes);

private:
    void take(const std::vector<JournalRecord> &unsettled);
    void lookNext();
    void look(const WriteRecord &record);
    void lookAtItem(const WriteRecord &record, const SendingTime &sending);
    void lookAtMap(const WriteRecord &record, const SendingTime &sending);
    void lookAtPermission(const WriteRecord &record);
    template <typename T>
    void follow(Call<WriteFinding<T>> looking);
    void settleGone(WriteOutcome outcome); // nothing stands there
    void leaveOpen();
    void settle(WriteOutcome outcome, const TargetState &now);

    const OutcomeReader &m_outcomes;
    Journal &m_journal;
    const ServerClock &m_clock;
    const QString m_profile;
    std::vector<WriteRecord> m_writes;
    size_t m_next = 0;
    Call<std::vector<JournalRecord>, QString> m_reading;
    Call<WriteFinding<MapItem>> m_item;
    Call<WriteFinding<SyncMap>> m_map;
    Call<WriteFinding<MapPermission>> m_permission;
    Call<WriteFinding<SyncService>> m_service;
    Call<JournalSeq, QString> m_recording;
};

} // namespace mapdesk
