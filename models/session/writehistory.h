// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "journal.h"
#include "loadstate.h"
#include "writestanding.h"

#include <QObject>

#include <optional>
#include <vector>

namespace mapdesk {

// Which recorded writes somebody looks at.
struct HistoryScope
{
    QString profile = {}; // its id; empty: of all
    MapSid map = {}; // empty: of all
    std::optional<ItemKey> key = {}; // of the map; absent: the map with all its items
    // Further words: each of them has to stand in the key, the map's name or SID, the reason or the
    // user's or profile's name, whether written large or small.
    QString words = {};
    std::optional<WriteStanding> standing = {}; // absent: of all

    bool isFiltered() const { return standing || !words.trimmed().isEmpty(); }
    bool matches(const WriteRecord &record) const; // as far as words and standing go

    friend bool operator==(const HistoryScope &, const HistoryScope &) = default;
};

// Writes as the journal has them, the newest first, read page by page, and read anew in place when
// the journal has more. Nothing is read while it is paused.
class WriteHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualPageSize = 200;

    // `journal` must outlive it. Paused at first.
    explicit WriteHistory(Journal &journal, int pageSize = usualPageSize,
                          QObject *parent = nullptr);

    void show(const HistoryScope &scope); // from the newest
    const std::optional<HistoryScope> &scope() const { return m_scope; } // absent: nothing
    void clear(); // nothing to show

    void setPaused(bool isPaused); // whoever looks is hidden
    void readMore(); // a page further, where there is more
    void refresh(); // as far as was read

    const std::vector<WriteRecord> &records() const { return m_records; }
    LoadState state() const { return m_state; }
    const QString &problem() const { return m_problem; } // of Failed: a sentence for the person

signals:
    void recordsChanged();
    void stateChanged();

private:
    void read();
    void takePage(const Result<std::vector<JournalRecord>, QString> &page);
    void publish(bool isComplete);
    void setState(LoadState state, const QString &problem = {});

    Journal &m_journal;
    const int m_pageSize;
    std::optional<HistoryScope> m_scope;
    bool m_isPaused = true;
    bool m_isOutdated = false; // something came while it was read or paused
    std::vector<WriteRecord> m_records;
    size_t m_wanted; // how many somebody wants to see
    // While reading.
    std::vector<WriteRecord> m_coming;
    JournalQuery m_query;
    Call<std::vector<JournalRecord>, QString> m_call;
    LoadState m_state = LoadState::Idle;
    QString m_problem;
};

} // namespace mapdesk
