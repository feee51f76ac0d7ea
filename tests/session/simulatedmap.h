// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemlistsource.h"
#include "itemstore.h"
#include "manualclock.h"
#include "ratelane.h"
#include "simulateditems.h"

#include <QRandomGenerator>

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace mapdesk::test {

// What a SimulatedMap does beside answering.
struct SimulatedService
{
    using Latency = std::function<int(QRandomGenerator &)>; // in milliseconds

    quint32 seed = 1; // of all that is random
    int pageSize = 100;
    Latency latency = [](QRandomGenerator &) { return 80; };
    int connections = 18; // further calls wait, the interactive before the background
    std::optional<RateShares> limit = {}; // of reads, as RateLimiter keeps it; absent: none
    double faults = 0; // how many of the answers are a network's or server's fault, from 0 to 1
    int changes = 0; // at most so many keys are changed, inserted or removed before each answer
    bool endsEmpty = false; // a last page that is full names another one, which is empty
};

// A map at a service in simulated time: no sockets, no waits. Hands out pages as Sync does: of
// what is there at the moment when it reads, half way through the latency. Another order of keys
// than Sync's is that of `items`.
class SimulatedMap
{
public:
    struct Counts
    {
        int requests = 0; // that left; those below add up to it when nothing is outstanding
        int answered = 0;
        int failed = 0;
        int dropped = 0; // by whoever asked, on their way
        int ascending = 0; // first pages of a range
        int descending = 0; // first pages of a range
        int continued = 0; // pages that another one named
        int interactive = 0;
        int atOnce = 0; // the highest number
    };

    explicit SimulatedMap(SimulatedItems items, SimulatedService service = {});
    ~SimulatedMap();
    Q_DISABLE_COPY_MOVE(SimulatedMap)

    // What a loader reads from. Must not outlive the map.
    ItemListSource source();

    // Delivers answers in the order of their times until nothing is outstanding or `until` holds,
    // which is asked after each.
    void run(const std::function<bool()> &until = {});

    // Runs during run(), so much simulated time from now; run() does not end before.
    void after(int ms, std::function<void()> action);

    // What is not in `store` as it should be, in a sentence; empty: nothing. Each key that was
    // there all the time must be, and each that is must have been here, in a state that it had.
    QString faultIn(const ItemStore &store) const;

    // Whether `store` has what is there now, and nothing else.
    bool isExactlyIn(const ItemStore &store) const;

    // From now on nobody changes anything.
    void endChanges() { m_service.changes = 0; }

    const SimulatedItems &items() const { return m_items; }
    const Counts &counts() const { return m_counts; }
    qint64 elapsedMs() const { return m_clock.steadyMs(); }
    const Clock &clock() const { return m_clock; }
    qsizetype everSize() const; // how many keys there were, whether at the same time or not

private:
    struct Asked;
    using AskedPointer = std::shared_ptr<Asked>;
    using Line = std::deque<AskedPointer>;

    Call<ItemPage> ask(const ItemRange &range, const QByteArray &target, Priority priority);
    void drop(const AskedPointer &asked);
    void startWhatMay();
    bool startFirst(Line &line);
    void begin(const AskedPointer &asked);
    void serve(Asked &asked);
    void finish(const AskedPointer &asked);
    bool runNext();
    void schedule(qint64 ms, std::function<void()> action);
    std::optional<qint64> roomMs();
    RateCharge chargeOf(const Asked &asked) const;
    bool happens(double share);

    SimulatedItems m_items;
    SimulatedItems m_gone; // what was removed, as it was last
    std::vector<QByteArray> m_known; // keys of both; filled where keys change
    SimulatedService m_service;
    QRandomGenerator m_random;
    QRandomGenerator m_latencies; // of their own: the same whatever else is random
    ManualClock m_clock;
    RateLane m_lane;
    Line m_interactive;
    Line m_background;
    int m_atOnce = 0;
    std::multimap<qint64, std::function<void()>> m_events; // by their time
    Counts m_counts;
};

} // namespace mapdesk::test
