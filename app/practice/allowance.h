// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <variant>

namespace mapdesk::practice {

// What one subject may still spend. Both readings of "so many a second, with a burst of ten
// seconds" have the same two functions. Times are in milliseconds. Where the clock has jumped back,
// what was spent counts as spent at the new time.

// Ten seconds' worth at once, and what is spent comes back evenly.
class TokenBucket
{
public:
    explicit TokenBucket(int perSecond);

    // Whether there is enough for `cost`, which is then spent; else nothing is.
    bool spend(qint64 nowMs, int cost);

    // Whether nothing is missing, so that a new one would be the same.
    bool isFull(qint64 nowMs);

private:
    void refill(qint64 nowMs);

    qint64 m_perSecond; // and so many thousandths a millisecond
    qint64 m_thousandths; // what there is
    qint64 m_refilledMs = 0;
};

// Ten seconds' worth in any ten seconds; what is spent comes back ten seconds later.
class SlidingWindow
{
public:
    explicit SlidingWindow(int perSecond);

    bool spend(qint64 nowMs, int cost);
    bool isFull(qint64 nowMs);

private:
    struct Spending
    {
        qint64 ms = 0;
        int cost = 0;
    };

    void slide(qint64 nowMs);

    int m_left;
    QList<Spending> m_spendings; // of the last ten seconds, oldest first
};

using Allowance = std::variant<TokenBucket, SlidingWindow>;

} // namespace mapdesk::practice
