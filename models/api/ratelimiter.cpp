// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimiter.h"

#include "clock.h"

#include <algorithm>
#include <utility>

namespace mapdesk {

namespace {

using Kind = RateSubject::Kind;

// A request that was given up may lie in a buffer on the way and reach the service later, which is
// when it counts there. Nobody tells us; what takes longer than this is as good as lost.
constexpr qint64 stillOnItsWayMs = 10'000;

constexpr qint64 forgettingMs = 10'000;

// A place's rank in its lane: interactive before background, older before younger.
using Turn = std::pair<bool, quint64>;

// Unlike a SID, nameId() has a slash.
bool isName(const QString &id)
{
    return id.contains(u'/');
}

int capacityOf(Kind kind, const QString &id)
{
    if (isName(id))
        return RateLimiter::nameCapacity;
    return kind == Kind::Permissions ? RateLimiter::permissionCapacity : RateLimiter::capacity;
}

RateCharge chargeOf(const Request &request)
{
    return {std::clamp(request.rate.cost, 1, 10), request.isWrite(),
            request.priority == Priority::Background};
}

} // namespace

struct RateLimiter::Lane
{
    RateLane room;
    bool isOfName;
    std::map<Turn, RateCharge> waiting = {};
    int places = 0;
    int halvings = 0;
    std::shared_ptr<Lane> joined = {}; // which counts what this one did
};

struct RateLimiter::Entry
{
    Entry(RateLimiter &ownLimiter, std::shared_ptr<Lane> ownLane, const RateCharge &ownCharge);
    ~Entry();
    Q_DISABLE_COPY_MOVE(Entry)

    Lane &lane();
    void leaveQueue();

    RateLimiter &limiter;
    std::shared_ptr<Lane> firstLane;
    const RateCharge charge;
    const Turn turn;
    bool isUnderWay = false;
    int halvingsSeen = 0;
};

RateLimiter::Entry::Entry(RateLimiter &ownLimiter, std::shared_ptr<Lane> ownLane,
                          const RateCharge &ownCharge)
    : limiter(ownLimiter)
    , firstLane(std::move(ownLane))
    , charge(ownCharge)
    , turn(ownCharge.isBackground, ownLimiter.m_nextNumber++)
{
    ++lane().places;
}

RateLimiter::Entry::~Entry()
{
    --lane().places;
}

RateLimiter::Lane &RateLimiter::Entry::lane()
{
    while (firstLane->joined)
        firstLane = std::shared_ptr<Lane>(firstLane->joined);
    return *firstLane;
}

void RateLimiter::Entry::leaveQueue()
{
    if (lane().waiting.erase(turn) > 0)
        limiter.wakeNext(lane());
}

RateLimiter::Place::Place() = default;
RateLimiter::Place::Place(Place &&other) noexcept = default;

RateLimiter::Place::Place(std::unique_ptr<Entry> entry)
    : m_entry(std::move(entry))
{
}

RateLimiter::Place &RateLimiter::Place::operator=(Place &&other) noexcept
{
    std::swap(m_entry, other.m_entry);
    return *this;
}

RateLimiter::Place::~Place()
{
    if (!m_entry)
        return;
    if (m_entry->isUnderWay)
        end(Outcome::GivenUp);
    else
        m_entry->leaveQueue();
}

std::optional<qint64> RateLimiter::Place::waitMs()
{
    if (!m_entry)
        return 0;
    Lane &lane = m_entry->lane();
    RateLimiter &limiter = m_entry->limiter;
    const bool isFirst = lane.waiting.empty() || m_entry->turn <= lane.waiting.begin()->first;
    const auto waitMs = isFirst ? limiter.waitMs(lane, m_entry->charge) : std::nullopt;
    if (waitMs == 0)
        return 0;
    lane.waiting.emplace(m_entry->turn, m_entry->charge);
    if (waitMs)
        limiter.wakeIn(*waitMs);
    return waitMs;
}

void RateLimiter::Place::stepAside()
{
    if (m_entry)
        m_entry->leaveQueue();
}

void RateLimiter::Place::begin()
{
    if (!m_entry)
        return;
    Lane &lane = m_entry->lane();
    lane.room.begin(m_entry->charge);
    m_entry->isUnderWay = true;
    m_entry->halvingsSeen = lane.halvings;
    m_entry->leaveQueue();
}

void RateLimiter::Place::end(Outcome outcome, qint64 pauseMs)
{
    if (!m_entry)
        return;
    Lane &lane = m_entry->lane();
    const qint64 nowMs = m_entry->limiter.m_clock.steadyMs();
    const qint64 graceMs = outcome == Outcome::GivenUp ? stillOnItsWayMs : 0;
    const bool left = outcome != Outcome::NeverLeft;
    lane.room.end(m_entry->charge, left ? nowMs + graceMs + windowMs : nowMs);
    m_entry->isUnderWay = false;
    // Those that left before the lane was halved tell nothing about how much it bears now.
    if (outcome == Outcome::Refused && m_entry->halvingsSeen == lane.halvings) {
        lane.room.halve(nowMs);
        ++lane.halvings;
    }
    if (pauseMs > 0)
        lane.room.pauseUntil(nowMs + std::min<qint64>(pauseMs, longestPauseMs));
    m_entry->limiter.wakeNext(lane);
}

RateLimiter::RateLimiter(const Clock &clock, const RateShares &shares)
    : m_clock(clock)
    , m_shares(shares)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RateLimiter::roomMade);
}

RateLimiter::~RateLimiter() = default;

void RateLimiter::setShares(const RateShares &shares)
{
    m_shares = shares;
    wakeIn(0);
}

RateLimiter::Place RateLimiter::enter(const QString &origin, const Request &request)
{
    if (request.rate.kind == Kind::Nothing || m_uncounted.contains(origin))
        return {};
    forgetIdle();
    return Place(std::make_unique<Entry>(
        *this, laneOf({origin, request.rate.kind, request.rate.id}), chargeOf(request)));
}

void RateLimiter::setCounts(const QString &origin, bool counts)
{
    if (counts)
        m_uncounted.erase(origin);
    else
        m_uncounted.insert(origin);
}

QString RateLimiter::nameId(const ServiceSid &service, const QString &uniqueName)
{
    return service.value() + u'/' + uniqueName;
}

void RateLimiter::learn(const QString &origin, const QString &nameId, const MapSid &map)
{
    for (const Kind kind : {Kind::MapReads, Kind::MapWrites, Kind::Permissions}) {
        const std::shared_ptr<Lane> ofMap = laneOf({origin, kind, map.value()});
        const std::shared_ptr<Lane> ofName = std::exchange(m_lanes[{origin, kind, nameId}], ofMap);
        // A name may have meant another map before; then what was counted there stays there.
        if (!ofName || !ofName->isOfName)
            continue;
        ofMap->room.absorb(ofName->room);
        ofMap->waiting.merge(ofName->waiting);
        ofMap->places += ofName->places;
        ofName->joined = ofMap;
        wakeNext(*ofMap);
    }
}

ConcurrencyLimit &RateLimiter::concurrencyOf(const QString &origin)
{
    std::unique_ptr<ConcurrencyLimit> &limit = m_concurrency[origin];
    if (!limit)
        limit = std::make_unique<ConcurrencyLimit>(m_clock, [this] { wakeIn(0); });
    return *limit;
}

bool RateLimiter::isHoldingBack(const QString &origin, const MapSid &map) const
{
    const auto lane = m_lanes.find({origin, Kind::MapReads, map.value()});
    return lane != m_lanes.end() && waitMs(*lane->second, {.isBackground = true}) != 0;
}

std::shared_ptr<RateLimiter::Lane> RateLimiter::laneOf(const LaneKey &key)
{
    std::shared_ptr<Lane> &lane = m_lanes[key];
    if (!lane) {
        const auto &[origin, kind, id] = key;
        lane = std::make_shared<Lane>(Lane{RateLane(capacityOf(kind, id)), isName(id)});
    }
    return lane;
}

std::optional<qint64> RateLimiter::waitMs(Lane &lane, const RateCharge &charge) const
{
    return lane.room.waitMs(charge, m_shares, m_clock.steadyMs());
}

void RateLimiter::wakeNext(Lane &lane)
{
    if (lane.waiting.empty())
        return;
    if (const auto ms = waitMs(lane, lane.waiting.begin()->second))
        wakeIn(*ms);
}

// To wake them too early costs a look, so what was due earlier stays due.
void RateLimiter::wakeIn(qint64 ms)
{
    if (!m_timer.isActive() || m_timer.remainingTime() > ms)
        m_timer.start(std::chrono::milliseconds(ms));
}

void RateLimiter::forgetIdle()
{
    const qint64 nowMs = m_clock.steadyMs();
    if (nowMs - m_forgotIdleMs < forgettingMs)
        return;
    m_forgotIdleMs = nowMs;
    std::erase_if(m_lanes, [nowMs](const auto &entry) {
        return entry.second->places == 0 && entry.second->room.isIdle(nowMs);
    });
}

} // namespace mapdesk
