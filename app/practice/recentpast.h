// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "keyrange.h"
#include "refusal.h"
#include "syncrecords.h"

#include <QList>

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <utility>

namespace mapdesk::practice {

// What stood there before the latest writes, for reads that are to come late. A record is known by
// its parent's SID and its own key. At first the memory lasts as long as the delay; with none
// nothing is remembered.
template <typename Record>
class RecentPast
{
public:
    enum class Deletion { SeenLate, SeenAtOnce };

    // `clock` must outlive this.
    RecentPast(const Clock &clock, std::chrono::milliseconds delay, Deletion deletion)
        : m_clock(clock)
        , m_delayMs(delay.count())
        , m_memoryMs(delay.count())
        , m_deletion(deletion)
    {
    }

    // How late the reads that follow are; no later than the memory lasts.
    void setDelay(std::chrono::milliseconds delay) { m_delayMs = delay.count(); }
    void setMemory(std::chrono::milliseconds time) { m_memoryMs = time.count(); }

    // A write took effect; `before` is what it found, or nothing.
    void remember(const QString &parent, const QByteArray &key,
                  const std::optional<Record> &before);

    // What a read of `key` gives, where `now` stands there or refuses.
    Outcome<Record> late(const QString &parent, const QByteArray &key, Outcome<Record> now);

    // The same for a list of records; `fetch` gives those of a range that stand there now.
    template <typename Fetch>
    Outcome<QList<Record>> lateList(const QString &parent, KeyRange range, Fetch fetch);

private:
    using Place = std::pair<QString, QByteArray>;
    using Former = std::map<QByteArray, std::optional<Record>>;

    struct State
    {
        qint64 untilMs = 0; // when it ended
        std::optional<Record> record;
    };

    void forgetOld();
    const State *lateState(const std::deque<State> &states) const;
    Former formerOf(const QString &parent);

    const Clock &m_clock;
    qint64 m_delayMs;
    qint64 m_memoryMs;
    const Deletion m_deletion;
    std::map<Place, std::deque<State>> m_states; // of each place, oldest first
    std::deque<Place> m_order; // one entry a state, oldest first
};

template <typename Record>
void RecentPast<Record>::remember(const QString &parent, const QByteArray &key,
                                  const std::optional<Record> &before)
{
    if (m_memoryMs == 0)
        return;
    forgetOld();
    m_states[{parent, key}].push_back({m_clock.nowMs(), before});
    m_order.emplace_back(parent, key);
}

template <typename Record>
Outcome<Record> RecentPast<Record>::late(const QString &parent, const QByteArray &key,
                                         Outcome<Record> now)
{
    forgetOld();
    const auto found = m_states.find({parent, key});
    const State *state = found == m_states.end() ? nullptr : lateState(found->second);
    if (!state || (!now && m_deletion == Deletion::SeenAtOnce))
        return now;
    if (!state->record)
        return refuse(Refusal::NotFound);
    return *state->record;
}

template <typename Record>
template <typename Fetch>
Outcome<QList<Record>> RecentPast<Record>::lateList(const QString &parent, KeyRange range,
                                                    Fetch fetch)
{
    const Former former = formerOf(parent);
    if (former.empty())
        return fetch(range);
    const int limit = range.limit;
    range.limit += static_cast<int>(former.size()); // so many may have to be left out
    const Outcome<QList<Record>> now = fetch(range);
    if (!now)
        return now;
    if (now->size() == range.limit) // what lies behind the last one is not known
        (range.descending ? range.lower : range.upper) = KeyRange::Bound{keyOf(now->constLast())};
    std::map<QByteArray, Record> records;
    for (const Record &record : *now)
        records.insert({keyOf(record), record});
    for (const auto &[key, record] : former) {
        const bool isThere = records.erase(key) > 0;
        const bool wasDeleted = !isThere && m_deletion == Deletion::SeenLate;
        if (record && (isThere || (wasDeleted && contains(range, key))))
            records.insert({key, *record});
    }
    QList<Record> late;
    for (const auto &[key, record] : records)
        late.append(record);
    if (range.descending)
        std::reverse(late.begin(), late.end());
    return late.first(std::min<qsizetype>(limit, late.size()));
}

template <typename Record>
typename RecentPast<Record>::Former RecentPast<Record>::formerOf(const QString &parent)
{
    forgetOld();
    Former former;
    for (auto place = m_states.lower_bound({parent, {}});
         place != m_states.end() && place->first.first == parent; ++place) {
        if (const State *state = lateState(place->second))
            former.insert({place->first.second, state->record});
    }
    return former;
}

// Null where a read finds what stands there now.
template <typename Record>
const typename RecentPast<Record>::State *
RecentPast<Record>::lateState(const std::deque<State> &states) const
{
    const qint64 thenMs = m_clock.nowMs() - m_delayMs;
    const auto found = std::ranges::find_if(
        states, [&](const State &state) { return state.untilMs > thenMs; });
    return found == states.end() ? nullptr : &*found;
}

// A time that lies ahead was taken before the clock was set back; it means nothing now.
template <typename Record>
void RecentPast<Record>::forgetOld()
{
    const qint64 nowMs = m_clock.nowMs();
    while (!m_order.empty()) {
        const auto place = m_states.find(m_order.front());
        const qint64 untilMs = place->second.front().untilMs;
        if (untilMs <= nowMs && untilMs > nowMs - m_memoryMs)
            return;
        place->second.pop_front();
        if (place->second.empty())
            m_states.erase(place);
        m_order.pop_front();
    }
}

} // namespace mapdesk::practice
