// SPDX-License-Identifier: GPL-3.0-or-later
#include "unreadinterval.h"

#include "keyscale.h"

#include <algorithm>

namespace mapdesk {

namespace {

using Order = ItemRange::Order;

constexpr double unknownEstimate = 50; // between two parts that were told apart: often nothing

std::u32string unitedCharacters(const std::u32string &a, const std::u32string &b)
{
    std::u32string united;
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(united));
    return united;
}

IntervalEnd assumedFrom(const IntervalEnd &known, const IntervalEnd &otherwise, bool isSure)
{
    const IntervalEnd &model = known.samples.empty() ? otherwise : known;
    return {.samples = model.samples,
            .varying = model.varying,
            .count = model.count,
            .isAssumed = true,
            .isUnsure = !isSure};
}

} // namespace

int UnreadInterval::busyEnds() const
{
    return int(m_ends[0].isBusy()) + int(m_ends[1].isBusy());
}

void UnreadInterval::putBeside(Order order, IntervalEnd page)
{
    page.page = end(order).page;
    page.isLate = page.isBusy();
    end(order) = std::move(page);
}

void UnreadInterval::guess(const KnownItems &known)
{
    m_split.reset();
    if (const auto items = known(m_range)) {
        m_estimate = double(items->count);
        m_split = IntervalSplit{.key = items->middle, .isSure = true};
    } else if (m_range.first.isEmpty() || m_range.end.isEmpty()) {
        m_estimate = boundless;
    } else {
        guessFromEnds();
    }
}

void UnreadInterval::guessFromEnds()
{
    const KeyScale scale(m_range.first, m_range.end,
                         unitedCharacters(m_ends[0].varying, m_ends[1].varying));
    const Guess guess = guessOf(scale);
    m_estimate = std::max(guess.low + guess.high, unknownEstimate);
    if (isUnsure())
        return; // until a page has come there
    const bool isLowDenser = guess.low > guess.high;
    if (guess.lowBorder && (isLowDenser || !guess.highBorder))
        m_split = IntervalSplit{*guess.lowBorder, Order::Descending, true};
    else if (guess.highBorder)
        m_split = IntervalSplit{*guess.highBorder, Order::Ascending, true};
    else if (const auto middle = scale.middle(); isWithin(middle))
        m_split = IntervalSplit{*middle, isLowDenser ? Order::Descending : Order::Ascending, false,
                                guess.isSure()};
}

bool UnreadInterval::isWithin(const std::optional<QByteArray> &key) const
{
    return key && m_range.first < *key && *key < m_range.end;
}

bool UnreadInterval::Guess::isSure() const
{
    const bool isOneCluster = !lowBorder && !highBorder;
    return isOneCluster && low < 4 * high && high < 4 * low;
}

UnreadInterval::Guess UnreadInterval::guessOf(const KeyScale &scale) const
{
    Guess guess;
    const IntervalEnd &begin = m_ends[0];
    const IntervalEnd &end = m_ends[1];
    if (!begin.samples.empty() && !begin.isAssumed)
        guess.lowBorder = endOfCluster(begin.samples.back(), begin.varying);
    if (!end.samples.empty() && !end.isAssumed)
        guess.highBorder = beginOfCluster(end.samples.front(), end.varying);
    if (!isWithin(guess.lowBorder))
        guess.lowBorder.reset();
    if (!isWithin(guess.highBorder))
        guess.highBorder.reset();
    guess.low = itemsBeside(Order::Ascending, scale, m_range.first,
                            guess.lowBorder.value_or(m_range.end));
    guess.high = itemsBeside(Order::Descending, scale, guess.highBorder.value_or(m_range.first),
                             m_range.end);
    const bool isOneCluster = !guess.lowBorder && !guess.highBorder;
    if (isOneCluster && guess.low > 0 && guess.high > 0) {
        guess.low /= 2;
        guess.high /= 2;
    }
    return guess;
}

double UnreadInterval::itemsBeside(Order order, const KeyScale &scale, const QByteArray &from,
                                   const QByteArray &to) const
{
    const IntervalEnd &beside = end(order);
    if (beside.samples.empty())
        return 0;
    const double known = scale.distance(beside.samples.front(), beside.samples.back());
    return known > 0 ? double(beside.count) * scale.distance(from, to) / known : 0;
}

UnreadInterval UnreadInterval::splitAt(const IntervalSplit &split)
{
    UnreadInterval upper({.first = split.key, .end = m_range.end});
    IntervalEnd &begin = m_ends[0];
    IntervalEnd &end = m_ends[1];
    const bool readsUpper = split.order == Order::Ascending;
    upper.m_ends[1] = std::exchange(end, {});
    if (readsUpper || !split.isBorder)
        upper.m_ends[0] = assumedFrom(upper.m_ends[1], begin, split.isSure);
    if (!readsUpper || !split.isBorder)
        end = assumedFrom(begin, upper.m_ends[1], split.isSure);
    m_range.end = split.key;
    return upper;
}

} // namespace mapdesk
