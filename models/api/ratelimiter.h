// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "concurrencylimit.h"
#include "ids.h"
#include "ratelane.h"
#include "request.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <tuple>

namespace mapdesk {

class Clock;

// Keeps what leaves for each map below what Sync documents: 20 reads and 20 writes a second over
// ten seconds, more of permissions. Whether that is a bucket or a window is unknown; at most 195 in
// any 10 s, each slot free again 10 s after its reply, passes both readings. One for the whole
// program: requests count together by origin and map, whichever window they come from. Within a
// lane (the reads of one map, say) the interactive go before the background, each in its order.
// https://www.twilio.com/docs/sync/limits
class RateLimiter : public QObject
{
    Q_OBJECT

    struct Lane;
    struct Entry;

public:
    static constexpr int windowMs = 10'000;
    static constexpr int capacity = 195;
    static constexpr int permissionCapacity = 780;
    // Of a map known by its unique name alone: as much as `capacity` leaves of the documented 200.
    static constexpr int nameCapacity = 5;
    static constexpr int longestPauseMs = 60'000;

    // What became of a request that left.
    enum class Outcome {
        Answered,
        Refused, // with 429, because of this limit
        GivenUp, // it may still be on its way
        NeverLeft,
    };

    // A request's place, from its making to its result. Ends as GivenUp if it dies under way. Must
    // not outlive the limiter.
    class Place
    {
    public:
        Place(); // of a request that counts against nothing: it may always go
        Place(Place &&other) noexcept;
        Place &operator=(Place &&other) noexcept;
        ~Place();

        // How long until it may go: 0 if now; nothing if not before another one has moved. Unless
        // it is 0 the place waits, and younger ones behind it, too; roomMade() tells when to ask
        // again.
        std::optional<qint64> waitMs();

        // Lets the younger ones go first, as what it lacks now is not room.
        void stepAside();

        // The request leaves; each begin() has its end(). Then it may wait again, in its old place.
        // `pauseMs` (at most longestPauseMs count) is how long nothing more of the lane may go.
        void begin();
        void end(Outcome outcome, qint64 pauseMs = 0);

    private:
        friend class RateLimiter;
        explicit Place(std::unique_ptr<Entry> entry);

        std::unique_ptr<Entry> m_entry;
    };

    // `clock` must outlive the limiter.
    explicit RateLimiter(const Clock &clock, const RateShares &shares = {});
    ~RateLimiter() override;

    void setShares(const RateShares &shares);
    const RateShares &shares() const { return m_shares; }

    // A place for a request to this origin.
    Place enter(const QString &origin, const Request &request);

    // RateSubject::id of a map that is known by its unique name alone.
    static QString nameId(const ServiceSid &service, const QString &uniqueName);

    // What has this RateSubject::id is `map`: both count together from now on.
    void learn(const QString &origin, const QString &nameId, const MapSid &map);

    // Whether requests to this origin that enter from now on are counted at all, as they are
    // unless something else was said. Only a practice service may do without.
    void setCounts(const QString &origin, bool counts);

    // How many may be on the wire at once, which counts for requests of every kind.
    ConcurrencyLimit &concurrencyOf(const QString &origin);

    // Whether reading in the background from this map has to wait for its limit at present.
    bool isHoldingBack(const QString &origin, const MapSid &map) const;

    // How many lanes it keeps: those in use, reduced, or used in the last 30 s.
    qsizetype lanesKept() const { return qsizetype(m_lanes.size()); }

signals:
    // A place that waits, or a dispatcher in a line of concurrencyOf(), may go now, or so it seems.
    // Comes through the event loop.
    void roomMade();

private:
    using LaneKey = std::tuple<QString, RateSubject::Kind, QString>; // origin, kind, id

    std::shared_ptr<Lane> laneOf(const LaneKey &key);
    std::optional<qint64> waitMs(Lane &lane, const RateCharge &charge) const;
    void wakeNext(Lane &lane);
    void wakeIn(qint64 ms);
    void forgetIdle();

    const Clock &m_clock;
    RateShares m_shares;
    std::set<QString> m_uncounted; // origins
    std::map<LaneKey, std::shared_ptr<Lane>> m_lanes; // a learned name's is its map's
    std::map<QString, std::unique_ptr<ConcurrencyLimit>> m_concurrency; // by origin
    quint64 m_nextNumber = 0;
    qint64 m_forgotIdleMs = 0;
    QTimer m_timer;
};

} // namespace mapdesk
