// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <map>
#include <optional>

namespace mapdesk {

// How much of each limit may be used while nobody waits, from 0 to 1; clicks may use all the rest,
// and ten are kept for them in any case.
struct RateShares
{
    double backgroundReads = 0.75;
    double bulkWrites = 0.5;
};

// What a request takes of its lane.
struct RateCharge
{
    int cost = 1;
    bool isWrite = false;
    bool isBackground = false;
};

// The account of one limit, such as the reads of one map: what was taken in the last seconds and
// what may be taken now. Knows no clock: each time is handed in, from Clock::steadyMs().
class RateLane
{
public:
    static constexpr int keptForClicks = 10;
    static constexpr int leastCapacity = 5;
    static constexpr qint64 recoveryMs = 195'000; // from nothing to all: a map's slot a second

    explicit RateLane(int fullCapacity);

    // What may be taken in any ten seconds, at present.
    int capacity(qint64 nowMs) const;

    // How long until there is room: 0 if there is; nothing if not before an end().
    std::optional<qint64> waitMs(const RateCharge &charge, const RateShares &shares, qint64 nowMs);

    // Each begin() has its end(), after which the room is taken until `freeMs`.
    void begin(const RateCharge &charge);
    void end(const RateCharge &charge, qint64 freeMs);

    // Halves the capacity, which then grows again.
    void halve(qint64 nowMs);
    void pauseUntil(qint64 ms);

    // Adds what `other` has taken.
    void absorb(const RateLane &other);

    // Whether a new one would be the same.
    bool isIdle(qint64 nowMs);

private:
    struct Usage
    {
        int all = 0;
        int background = 0;

        void add(const RateCharge &charge);
        void subtract(const RateCharge &charge);
    };

    static bool hasRoom(const RateCharge &charge, const RateShares &shares, const Usage &used,
                        int capacity);
    void forgetOld(qint64 nowMs);

    const int m_fullCapacity;
    int m_reducedTo;
    qint64 m_reducedMs = 0;
    qint64 m_pausedUntilMs = 0;
    Usage m_used;
    std::multimap<qint64, RateCharge> m_ended; // by when its room is free
};

} // namespace mapdesk
