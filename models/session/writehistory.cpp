// SPDX-License-Identifier: GPL-3.0-or-later
#include "writehistory.h"

#include <algorithm>

namespace mapdesk {

namespace {

QString searchedText(const WriteRecord &record)
{
    QStringList parts{record.mapName, record.target.map.value(), record.reason, record.user,
                      record.profileName};
    if (record.target.key)
        parts += toString(*record.target.key);
    if (record.identity)
        parts += record.identity->value();
    return parts.join(QLatin1Char('\n'));
}

JournalQuery queryOf(const HistoryScope &scope, int pageSize)
{
    JournalQuery query;
    query.profile = scope.profile;
    query.map = scope.map.value();
    if (scope.key)
        query.key = toString(*scope.key);
    query.limit = pageSize;
    return query;
}

} // namespace

bool HistoryScope::matches(const WriteRecord &record) const
{
    if (standing && *standing != standingOf(record))
        return false;
    const QStringList wanted = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return true;
    const QString text = searchedText(record);
    return std::all_of(wanted.begin(), wanted.end(), [&text](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

WriteHistory::WriteHistory(Journal &journal, int pageSize, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_pageSize(pageSize)
    , m_wanted(size_t(pageSize))
{
    connect(&m_journal, &Journal::appended, this, &WriteHistory::refresh);
}

void WriteHistory::show(const HistoryScope &scope)
{
    if (m_scope == scope)
        return;
    clear();
    m_scope = scope;
    refresh();
}

void WriteHistory::clear()
{
    m_call = {};
    m_scope.reset();
    m_wanted = size_t(m_pageSize);
    m_isOutdated = false;
    setState(LoadState::Idle);
    if (m_records.empty())
        return;
    m_records.clear();
    emit recordsChanged();
}

void WriteHistory::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    if (!m_isPaused && m_isOutdated)
        refresh();
}

void WriteHistory::readMore()
{
    if (m_state != LoadState::More)
        return;
    m_wanted = m_records.size() + size_t(m_pageSize);
    refresh();
}

// Many entries may come in a moment: they are read together once the reading under way has ended.
void WriteHistory::refresh()
{
    if (!m_scope)
        return;
    m_isOutdated = m_isPaused || m_call.isActive();
    if (m_isOutdated)
        return;
    m_coming.clear();
    m_query = queryOf(*m_scope, m_pageSize);
    setState(LoadState::Loading);
    read();
}

void WriteHistory::read()
{
    m_call = m_journal.find(m_query).then(
        this, [this](const Result<std::vector<JournalRecord>, QString> &page) { takePage(page); });
}

void WriteHistory::takePage(const Result<std::vector<JournalRecord>, QString> &page)
{
    if (!page) {
        setState(LoadState::Failed, page.error());
        return;
    }
    for (const JournalRecord &entry : *page) {
        WriteRecord record = writeRecordOf(entry);
        if (m_scope->matches(record))
            m_coming.push_back(std::move(record));
    }
    const bool isComplete = page->size() < size_t(m_query.limit);
    if (isComplete || m_coming.size() >= m_wanted) {
        publish(isComplete);
    } else {
        m_query.before = page->back().write.seq;
        read();
    }
}

void WriteHistory::publish(bool isComplete)
{
    m_records = std::move(m_coming);
    m_coming = {};
    m_wanted = std::max(m_wanted, m_records.size());
    emit recordsChanged();
    setState(isComplete ? LoadState::Complete : LoadState::More);
    if (m_isOutdated)
        refresh();
}

void WriteHistory::setState(LoadState state, const QString &problem)
{
    if (m_state == state && m_problem == problem)
        return;
    m_state = state;
    m_problem = problem;
    emit stateChanged();
}

} // namespace mapdesk
