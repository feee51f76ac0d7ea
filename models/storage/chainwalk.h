// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainreport.h"
#include "journalrow.h"

#include <QCoreApplication>

namespace mapdesk {

// Takes the entries of a journal in their order and gathers what is wrong with them. What it holds
// meanwhile is the numbers of the entries whose data went since the last purge.
class ChainWalk
{
    Q_DECLARE_TR_FUNCTIONS(ChainWalk)

public:
    ChainWalk();

    // `outcomeOf`: what the entry says that this one is an Outcome of.
    void take(const JournalRow &row, const std::optional<QJsonObject> &facts,
              const std::optional<QJsonObject> &outcomeOf);

    // Data of an entry that is not there.
    void takeStrayData(JournalSeq seq);
    // The file is damaged, so that no further entry can be read; `words` are SQLite's.
    void takeEnd(const QString &words);
    // It is damaged elsewhere.
    void takeDamage(const QString &words);
    // Its tables are not as Mapdesk makes them.
    void takeOtherTables();

    bool hasProblem() const { return m_report.problem.has_value(); } // so far

    ChainReport finish();

private:
    bool checkNumber(JournalSeq seq);
    void checkHash(const JournalRow &row);
    void checkData(const JournalRow &row);
    void checkFacts(JournalSeq seq, const QJsonObject &facts);
    void takePurge(JournalSeq seq, const QJsonObject &facts);
    void problem(JournalSeq seq, const QString &text);

    ChainReport m_report;
    JournalSeq m_next = 1;
    JournalSeq m_lastProblem = 0;
    std::vector<JournalSeq> m_missing; // whose data is not there, and no purge says so yet
};

} // namespace mapdesk
