// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainwalk.h"

#include "journalchain.h"

#include <algorithm>
#include <limits>

namespace mapdesk {

namespace {

constexpr JournalSeq ofTheFile = std::numeric_limits<JournalSeq>::max();

std::optional<qint64> timeOf(const QJsonObject &facts)
{
    const QJsonValue time = facts.value(fact::time);
    return time.isDouble() ? std::optional(time.toInteger()) : std::nullopt;
}

} // namespace

ChainWalk::ChainWalk()
{
    m_report.head = journalchain::nothing();
}

void ChainWalk::take(const JournalRow &row, const std::optional<QJsonObject> &facts,
                     const std::optional<QJsonObject> &outcomeOf)
{
    ++m_report.entries;
    if (row.seq < m_next || row.seq == ofTheFile)
        return problem(row.seq, tr("Entry %1 has a number that no entry can have.").arg(row.seq));
    // The hash of an entry behind a gap says nothing: what it follows is not there.
    if (checkNumber(row.seq))
        checkHash(row);
    m_report.head = row.hash;
    m_next = row.seq + 1;
    checkData(row);
    if (!facts)
        return problem(row.seq,
                       tr("Entry %1 cannot be read: what it says is no JSON object.").arg(row.seq));
    checkFacts(row.seq, *facts);
    if (outcomeOf && outcomeOf->value(fact::kind) != kindWord(JournalEntry::Kind::Write)) {
        problem(row.seq,
                tr("Entry %1 says what became of entry %2, but that is no write.")
                    .arg(row.seq)
                    .arg(facts->value(fact::of).toInteger()));
    }
}

bool ChainWalk::checkNumber(JournalSeq seq)
{
    if (seq == m_next)
        return true;
    if (seq == m_next + 1)
        problem(m_next, tr("Entry %1 is missing.").arg(m_next));
    else
        problem(m_next, tr("The entries %1 to %2 are missing.").arg(m_next).arg(seq - 1));
    return false;
}

void ChainWalk::checkHash(const JournalRow &row)
{
    // With another length one hash could be that of another split into hash and text.
    const bool fits = row.payloadHash.size() == journalchain::hashBytes
        && row.hash == journalchain::entryHash(m_report.head, row.payloadHash, row.metadata);
    if (!fits) {
        problem(row.seq,
                tr("Entry %1 does not fit its hash: it was changed, or another one stands "
                   "before it than when it was written.")
                    .arg(row.seq));
    }
}

void ChainWalk::checkData(const JournalRow &row)
{
    if (row.neverHadData()) {
        if (row.hasData)
            problem(row.seq,
                    tr("Entry %1 says that it has no data, but there is some: it was put "
                       "in later.")
                        .arg(row.seq));
    } else if (!row.hasData) {
        m_missing.push_back(row.seq);
    } else if (row.data->salt.size() != journalchain::saltBytes
               || journalchain::payloadHash(row.data->salt, row.data->payload) != row.payloadHash) {
        problem(row.seq,
                tr("The data of entry %1 does not fit its hash: it was changed.").arg(row.seq));
    }
}

void ChainWalk::checkFacts(JournalSeq seq, const QJsonObject &facts)
{
    if (facts.value(fact::seq) != QJsonValue(seq))
        problem(seq,
                tr("Entry %1 says of itself that it is another one: entries were moved.").arg(seq));
    if (facts.value(fact::kind) == kindWord(JournalEntry::Kind::Purge))
        takePurge(seq, facts);
    const std::optional<qint64> time = timeOf(facts);
    if (!time)
        return;
    if (m_report.lastMs && *time < *m_report.lastMs)
        ++m_report.timesBack;
    if (!m_report.firstMs)
        m_report.firstMs = time;
    m_report.lastMs = time;
}

void ChainWalk::takePurge(JournalSeq seq, const QJsonObject &facts)
{
    const JournalSeq through = qMin(facts.value(fact::through).toInteger(), seq - 1);
    const auto uncovered = std::upper_bound(m_missing.begin(), m_missing.end(), through);
    const auto covered = std::distance(m_missing.begin(), uncovered);
    m_missing.erase(m_missing.begin(), uncovered);
    if (covered == 0)
        return;
    m_report.purged.payloads += covered;
    m_report.purged.through = qMax(m_report.purged.through, through);
    m_report.purged.entry = seq;
    m_report.purged.whenMs = timeOf(facts);
}

void ChainWalk::takeStrayData(JournalSeq seq)
{
    problem(seq, tr("There is data of an entry %1, but no such entry.").arg(seq));
}

void ChainWalk::takeEnd(const QString &words)
{
    m_missing.clear(); // a purge may have stood behind it
    problem(m_next, tr("The file is damaged from entry %1 on (%2).").arg(m_next).arg(words));
}

void ChainWalk::takeDamage(const QString &words)
{
    problem(ofTheFile, tr("The file is damaged (%1).").arg(words));
}

void ChainWalk::takeOtherTables()
{
    problem(ofTheFile,
            tr("The tables of the file are not as Mapdesk makes them: what it shows of them, and "
               "what it adds to them, may be something else than was checked."));
}

ChainReport ChainWalk::finish()
{
    for (const JournalSeq seq : m_missing) {
        problem(seq,
                tr("The data of entry %1 was removed, and no later entry says that it was "
                   "purged.")
                    .arg(seq));
    }
    if (m_report.problem)
        m_report.state = ChainReport::State::Broken;
    else if (m_report.purged.payloads > 0)
        m_report.state = ChainReport::State::Purged;
    return m_report;
}

void ChainWalk::problem(JournalSeq seq, const QString &text)
{
    // What else is wrong with an entry mostly follows from the first thing.
    if (m_report.problem && seq == m_lastProblem)
        return;
    m_lastProblem = seq;
    ++m_report.problems;
    if (!m_report.problem || seq < m_report.problem->seq)
        m_report.problem = {seq, text};
}

} // namespace mapdesk
