// SPDX-License-Identifier: GPL-3.0-or-later
#include "unreadintervals.h"

#include <algorithm>
#include <numeric>

namespace mapdesk {

namespace {

using Order = ItemRange::Order;

// How many pages an interval is thought to have beyond those on the way, for another reader to be
// worth its risk; fewer where many may still be wasted.
constexpr double wholePages = 1;
constexpr double partOfPage = 0.15;
constexpr double plenty = 5;
// And while a part that was just found is not known yet: it may need all there are.
constexpr double manyPages = 3;

bool isBefore(const QByteArray &end, const QByteArray &first)
{
    return !end.isEmpty() && end <= first;
}

bool reachesEnd(const KeyRange &range, const KeyRange &of)
{
    return range.end.isEmpty() || (!of.end.isEmpty() && of.end <= range.end);
}

} // namespace

UnreadIntervals::UnreadIntervals(const std::vector<KeyRange> &ranges, int pageSize,
                                 UnreadInterval::KnownItems known)
    : m_pageSize(pageSize)
    , m_known(std::move(known))
{
    for (const KeyRange &range : ranges) {
        m_intervals.emplace_back(range);
        m_intervals.back().guess(m_known);
    }
}

std::optional<WantedPage> UnreadIntervals::next()
{
    if (UnreadInterval *idle = largest(true))
        return wantedAt(*idle, Order::Ascending);
    UnreadInterval *interval = largest(false);
    if (!interval || !isWorthAnother(*interval))
        return {};
    if (interval->busyEnds() == 1) {
        const bool isBeginBusy = interval->end(Order::Ascending).isBusy();
        return wantedAt(*interval, isBeginBusy ? Order::Descending : Order::Ascending);
    }
    return splitOff(*interval);
}

bool UnreadIntervals::isWorthAnother(const UnreadInterval &interval) const
{
    // Most maps are a single page.
    const bool isUnknown = m_pagesRead == 0 && interval.estimate() == UnreadInterval::boundless;
    if (isUnknown && !m_expectsMany)
        return false;
    const double pages = remaining(interval) / m_pageSize;
    if (pages < manyPages && hasUnsure())
        return false;
    const double spare = spareRequests();
    return spare >= 1 && (pages >= wholePages || (pages >= partOfPage && spare >= plenty));
}

bool UnreadIntervals::hasUnsure() const
{
    return std::any_of(m_intervals.begin(), m_intervals.end(), [](const UnreadInterval &interval) {
        return interval.busyEnds() == 2 && interval.isUnsure();
    });
}

// Every interval may end with a page that tells nothing new, and so may every page on the way that
// meets another one. What is counted is the worst that can come of it.
double UnreadIntervals::spareRequests() const
{
    int readers = 0;
    int busy = 0;
    int late = 0;
    for (const UnreadInterval &interval : m_intervals) {
        readers += std::max(1, interval.busyEnds());
        busy += interval.busyEnds();
        late += int(interval.end(Order::Ascending).isLate)
            + int(interval.end(Order::Descending).isLate);
    }
    const qint64 stray = m_onTheWay - busy;
    const double wasted = double(m_pagesRead) - double(m_itemsRead) / m_pageSize;
    const double allowed = pagesWastedAtMost + double(m_itemsRead) / m_pageSize / pagesForOneMore;
    return allowed - wasted - double(readers + late + stray);
}

double UnreadIntervals::remaining(const UnreadInterval &interval) const
{
    if (interval.busyEnds() == 2 && !interval.split())
        return 0;
    return interval.estimate() - double(interval.busyEnds()) * m_pageSize;
}

UnreadInterval *UnreadIntervals::largest(bool isIdle)
{
    UnreadInterval *found = nullptr;
    for (UnreadInterval &interval : m_intervals) {
        if (isIdle && interval.busyEnds() > 0)
            continue;
        if (!found || remaining(interval) > remaining(*found))
            found = &interval;
    }
    return found;
}

WantedPage UnreadIntervals::wantedAt(UnreadInterval &interval, Order order)
{
    IntervalEnd &end = interval.end(order);
    end.page = ++m_lastNumber;
    ++m_onTheWay;
    return {.number = end.page,
            .asked = interval.range(),
            .range = listFrom(interval.range(), order),
            .target = end.nextTarget};
}

std::optional<WantedPage> UnreadIntervals::splitOff(UnreadInterval &interval)
{
    const std::optional<IntervalSplit> split = interval.split();
    if (!split)
        return {};
    UnreadInterval upper = interval.splitAt(*split);
    interval.guess(m_known);
    upper.guess(m_known);
    const auto place = m_intervals.begin() + (&interval - m_intervals.data()) + 1;
    const auto added = m_intervals.insert(place, std::move(upper));
    const bool readsUpper = split->order == Order::Ascending;
    return wantedAt(readsUpper ? *added : *(added - 1), split->order);
}

void UnreadIntervals::take(const WantedPage &wanted, const ReadPage &page)
{
    --m_onTheWay;
    ++m_pagesRead;
    m_pageSize = std::max(m_pagesRead > 1 ? m_pageSize : 1, int(page.keys.size()));
    if (IntervalEnd *end = endOf(wanted)) {
        end->page = 0;
        // A link goes on from where the page was asked for.
        end->nextTarget = end->isLate ? QByteArray() : page.nextTarget;
        end->isLate = false;
    }
    if (!page.nextTarget.isEmpty())
        return;
    m_itemsRead += countNew(page);
    subtract(page);
}

void UnreadIntervals::giveBack(const WantedPage &wanted)
{
    --m_onTheWay;
    if (IntervalEnd *end = endOf(wanted)) {
        end->page = 0;
        end->isLate = false;
    }
}

std::vector<KeyRange> UnreadIntervals::ranges() const
{
    std::vector<KeyRange> ranges;
    for (const UnreadInterval &interval : m_intervals)
        ranges.push_back(interval.range());
    return ranges;
}

// Where it was asked for; nothing where others have read that, too.
IntervalEnd *UnreadIntervals::endOf(const WantedPage &wanted)
{
    const auto isOf = [&wanted](const UnreadInterval &interval) {
        return interval.end(wanted.range.order).page == wanted.number;
    };
    const auto found = std::find_if(m_intervals.begin(), m_intervals.end(), isOf);
    return found == m_intervals.end() ? nullptr : &found->end(wanted.range.order);
}

qsizetype UnreadIntervals::countNew(const ReadPage &page) const
{
    const auto countIn = [&page](qsizetype count, const UnreadInterval &interval) {
        const KeyRange &range = interval.range();
        const auto placeOf = [&page](const QByteArray &key) {
            return std::lower_bound(page.keys.begin(), page.keys.end(), QByteArrayView(key));
        };
        const auto end = range.end.isEmpty() ? page.keys.end() : placeOf(range.end);
        return count + (end - placeOf(range.first));
    };
    return std::accumulate(m_intervals.begin(), m_intervals.end(), qsizetype(0), countIn);
}

void UnreadIntervals::subtract(const ReadPage &page)
{
    Intervals left;
    left.reserve(m_intervals.size() + 1);
    for (UnreadInterval &interval : m_intervals) {
        const KeyRange &range = interval.range();
        if (isBefore(range.end, page.covered.first) || isBefore(page.covered.end, range.first))
            left.push_back(std::move(interval));
        else
            cut(std::move(interval), page, left);
    }
    m_intervals = std::move(left);
}

// Whoever reads from an end that has moved still reads there.
void UnreadIntervals::cut(UnreadInterval interval, const ReadPage &page, Intervals &left)
{
    const KeyRange range = interval.range();
    const bool hasBegin = range.first < page.covered.first;
    const bool hasEnd = !reachesEnd(page.covered, range);
    if (hasEnd) {
        UnreadInterval rest = interval;
        if (hasBegin)
            rest.end(Order::Ascending) = {};
        rest.setRange({.first = page.covered.end, .end = range.end});
        rest.putBeside(Order::Ascending, endBeside(Order::Ascending, page.keys));
        rest.guess(m_known);
        left.push_back(std::move(rest));
    }
    if (hasBegin) {
        if (hasEnd)
            interval.end(Order::Descending) = {};
        interval.setRange({.first = range.first, .end = page.covered.first});
        interval.putBeside(Order::Descending, endBeside(Order::Descending, page.keys));
        interval.guess(m_known);
        left.insert(left.end() - (hasEnd ? 1 : 0), std::move(interval));
    }
}

} // namespace mapdesk
