// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "allowance.h"
#include "assumptions.h"
#include "refusal.h"

#include <QByteArray>
#include <QHash>

namespace mapdesk {
class Clock;
}

namespace mapdesk::practice {

// What a request is counted as. https://www.twilio.com/docs/sync/limits
enum class Charge {
    Nothing,
    MapRead,
    MapWrite,
    Permission,
    MapCreation,
};

// What the requests of the account may take: 20 reads and 20 writes a second of each map, 80 reads
// and writes of its permissions, 20 new maps of each service, all with a burst of 10 s; and how
// many requests may be in flight. What is refused costs nothing. No refusal carries a Retry-After:
// Twilio documents none for these codes, and clients have to manage without.
class RateLimits
{
public:
    // `clock` must outlive the limits.
    RateLimits(const Clock &clock, const Assumptions &assumptions);

    // Refuses with 429/20429 when more than the assumed number are in flight.
    Outcome<void> admit(int requestsInFlight) const;

    // Refuses with 429/54009 when the map, or the service for MapCreation, has too little left.
    Outcome<void> take(Charge charge, const QByteArray &sid, int cost);

    // How many maps' and services' allowances it keeps: those used in the last 20 s at most.
    qsizetype kept() const { return m_allowances.size(); }

private:
    Allowance allowance(int perSecond) const;
    void forgetIdle(qint64 nowMs);

    const Clock &m_clock;
    const Assumptions::Limit m_reading;
    const int m_concurrency; // 0: any number
    QHash<QByteArray, Allowance> m_allowances; // one that is not here is full
    qint64 m_forgotIdleMs = 0;
};

// What a write takes: 1 for each KiB of item data that is begun, from 1 to 10.
int writeCost(qsizetype dataBytes);

} // namespace mapdesk::practice
