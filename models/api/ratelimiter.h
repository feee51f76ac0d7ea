// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <QHash>

#include <deque>
#include <optional>

namespace mapdesk {

class Clock;

// Keeps each map's reads and writes below what Sync documents: 20 a second, over 10 seconds.
// Whether that is a bucket or a window is unknown; at most 195 in any 10 s, each slot free again 10
// s after its reply, passes both readings. https://www.twilio.com/docs/sync/limits
class RateLimiter
{
public:
    static constexpr int windowMs = 10'000;
    static constexpr int capacity = 195;
    static constexpr int backgroundReadCapacity = capacity * 3
        / 4; // a person's clicks use the rest

    // `clock` must outlive the limiter.
    explicit RateLimiter(const Clock &clock);

    // How long `request` has to wait: 0 if it may go now; nothing if not before a reply comes.
    std::optional<qint64> waitMs(const Request &request);

    // The request left, or is done with: answered, failed or given up. Each begin() has its end().
    void begin(const Request &request);
    void end(const Request &request);

private:
    // The reads, or the writes, of one map.
    struct Lane
    {
        int underWay = 0;
        std::deque<qint64> repliedMs;
    };

    Lane &laneOf(const Request &request);
    void forgetOld(Lane &lane) const;

    const Clock &m_clock;
    QHash<QString, Lane> m_reads;
    QHash<QString, Lane> m_writes;
};

} // namespace mapdesk
