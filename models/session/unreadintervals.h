// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"
#include "unreadinterval.h"

#include <optional>
#include <vector>

namespace mapdesk {

// A page that is to be read: the first of `range`, or the one at `target`.
struct WantedPage
{
    quint64 number = 0; // each its own, from 1 on
    KeyRange asked = {}; // what was unread of the interval
    ItemRange range = {};
    QByteArray target = {};
};

// What a page told: its keys in ascending order, and which keys it covers, whether they exist or
// not.
struct ReadPage
{
    std::vector<QByteArrayView> keys = {};
    KeyRange covered = {};
    QByteArray nextTarget = {}; // where it is empty and not the last
};

// The part of a map that has not been read yet, as intervals of keys, and which pages to read next
// so that many can be on the way at once. An interval is read from both ends; where more may be on
// the way, the one that is thought to be the largest is split in two. Each further reader may cost
// one page that tells nothing new, where it meets what another one has read. Those are bounded: no
// more than one in twenty of the pages read and ten, for any set of keys; where that is used up
// nothing is split any more. Knows no network and no clock.
class UnreadIntervals
{
public:
    static constexpr int pagesWastedAtMost = 10;
    static constexpr int pagesForOneMore = 20;

    // `pageSize`: how many items a page is asked to have.
    UnreadIntervals(const std::vector<KeyRange> &ranges, int pageSize,
                    UnreadInterval::KnownItems known);

    // There are probably many pages: the last one is wanted with the first.
    void expectMany() { m_expectsMany = true; }

    // The page that is best read next, besides those on the way; nothing where none is worth it.
    // Each has its take() or giveBack().
    std::optional<WantedPage> next();

    // It came.
    void take(const WantedPage &wanted, const ReadPage &page);
    // One page more was read, beside those that were wanted.
    void countAnother() { ++m_pagesRead; }
    // It did not, and counts as never asked for.
    void giveBack(const WantedPage &wanted);

    bool isEmpty() const { return m_intervals.empty(); }

    // What has not been read, in order.
    std::vector<KeyRange> ranges() const;

private:
    using Intervals = std::vector<UnreadInterval>;

    IntervalEnd *endOf(const WantedPage &wanted);
    bool isWorthAnother(const UnreadInterval &interval) const;
    bool hasUnsure() const;
    double spareRequests() const;
    double remaining(const UnreadInterval &interval) const;
    UnreadInterval *largest(bool isIdle);
    WantedPage wantedAt(UnreadInterval &interval, ItemRange::Order order);
    std::optional<WantedPage> splitOff(UnreadInterval &interval);
    void subtract(const ReadPage &page);
    void cut(UnreadInterval interval, const ReadPage &page, Intervals &left);
    qsizetype countNew(const ReadPage &page) const;

    int m_pageSize; // of the largest page that came
    const UnreadInterval::KnownItems m_known;
    Intervals m_intervals; // ascending, none is empty
    bool m_expectsMany = false;
    quint64 m_lastNumber = 0;
    int m_onTheWay = 0;
    qint64 m_pagesRead = 0;
    qint64 m_itemsRead = 0; // that were not known
};

} // namespace mapdesk
