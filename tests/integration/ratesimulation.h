// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "allowance.h"
#include "manualclock.h"
#include "ratelimiter.h"
#include "requestqueue.h"

#include <functional>
#include <map>
#include <random>
#include <vector>

namespace mapdesk::test {

// The service's own account of its limits, under both readings at once.
class ServiceLimits
{
public:
    // Whether both readings have room for a request that comes now.
    bool take(const Request &request, const QString &map, qint64 nowMs);

    // Of the documented 20 a second; more than the service says, or less.
    void setPerSecond(int perSecond) { m_perSecond = perSecond; }

private:
    struct Readings
    {
        practice::TokenBucket bucket;
        practice::SlidingWindow window;
    };

    int m_perSecond = 20;
    std::map<QString, Readings> m_readings;
};

// How requests fare in the coming time.
struct Weather
{
    int leastMs = 0; // one way
    int mostMs = 0; // must stay below the time after which the limiter takes it for lost
    double lost = 0; // of 1: no answer comes; half of these never arrive
    double unconnected = 0; // of 1: never leaves
    double dropped = 0; // of 1: dropped within ten seconds, at whatever stage
};

// Several windows with one limiter send to one service, on a clock of their own: each with a queue
// and connections, as RequestDispatcher has them.
class RateSimulation
{
public:
    explicit RateSimulation(unsigned seed, int windows = 1, int connections = 18);

    // Puts a request into a window's queue. `map` is the SID of what it is about, which `request`
    // may name otherwise.
    void add(int window, const Request &request, const QString &map);

    void run(qint64 ms);

    int number(int least, int most);
    bool chance(double probability);

    Weather weather;
    ServiceLimits service;
    ManualClock clock;
    RateLimiter limiter{clock};

    int waiting = 0;
    int answered = 0;
    int refused = 0;
    int refusedInARow = 0; // the longest
    qint64 longestClickMs = 0; // from its coming to its leaving
    std::function<void(const Request &, const QString &map)> onAnswer;

private:
    struct Job
    {
        Request request;
        QString map;
        RateLimiter::Place place;
        qint64 addedMs = 0;
        bool isUnderWay = false;
    };

    struct Window
    {
        RequestQueue queue;
        std::map<RequestId, Job> jobs;
        int busy = 0;
    };

    void after(qint64 ms, std::function<void()> action);
    void sendWaiting();
    void send(Window &window, RequestId id);
    void end(Window &window, RequestId id, RateLimiter::Outcome outcome);
    void drop(Window &window, RequestId id);
    bool arrive(const Request &request, const QString &map);

    std::mt19937 m_random;
    const int m_connections;
    std::vector<Window> m_windows;
    std::multimap<qint64, std::function<void()>> m_events;
    RequestId m_nextId = 1;
    int m_row = 0;
};

} // namespace mapdesk::test
