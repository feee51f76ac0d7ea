// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratesimulation.h"

#include <algorithm>
#include <numeric>

namespace mapdesk::test {

using Outcome = RateLimiter::Outcome;

bool ServiceLimits::take(const Request &request, const QString &map, qint64 nowMs)
{
    const bool isPermission = request.rate.kind == RateSubject::Kind::Permissions;
    const int perSecond = isPermission ? 4 * m_perSecond : m_perSecond;
    const QString limit = map + u' ' + QString::number(int(request.rate.kind)) + u' '
        + QString::number(perSecond);
    const Readings full{practice::TokenBucket(perSecond), practice::SlidingWindow(perSecond)};
    Readings &readings = m_readings.try_emplace(limit, full).first->second;
    const bool bucketAllows = readings.bucket.spend(nowMs, request.rate.cost);
    return readings.window.spend(nowMs, request.rate.cost) && bucketAllows;
}

RateSimulation::RateSimulation(unsigned seed, int windows, int connections)
    : m_random(seed)
    , m_connections(connections)
    , m_windows(size_t(windows))
{
}

void RateSimulation::add(int window, const Request &request, const QString &map)
{
    Window &in = m_windows[size_t(window)];
    const RequestId id = m_nextId++;
    in.queue.add(id, request);
    in.jobs.emplace(id,
                    Job{request, map, limiter.enter(QStringLiteral("https://sync"), request),
                        clock.steadyMs()});
    ++waiting;
    if (chance(weather.dropped))
        after(number(0, 10'000), [this, &in, id] { drop(in, id); });
}

void RateSimulation::run(qint64 ms)
{
    const qint64 endMs = clock.steadyMs() + ms;
    sendWaiting();
    while (!m_events.empty() && m_events.begin()->first <= endMs) {
        const auto event = m_events.extract(m_events.begin());
        clock.advance(event.key() - clock.steadyMs());
        event.mapped()();
        sendWaiting();
    }
    clock.advance(endMs - clock.steadyMs());
}

int RateSimulation::number(int least, int most)
{
    return std::uniform_int_distribution(least, most)(m_random);
}

bool RateSimulation::chance(double probability)
{
    return std::bernoulli_distribution(probability)(m_random);
}

void RateSimulation::after(qint64 ms, std::function<void()> action)
{
    m_events.emplace(clock.steadyMs() + ms, std::move(action));
}

void RateSimulation::sendWaiting()
{
    std::vector<size_t> order(m_windows.size());
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), m_random);
    for (const size_t index : order) {
        Window &window = m_windows[index];
        const auto mayGo = [&window](RequestId id) {
            return window.jobs.at(id).place.waitMs() == 0;
        };
        while (window.busy < m_connections) {
            const auto id = window.queue.take(Priority::Background, mayGo);
            if (!id)
                break;
            send(window, *id);
        }
    }
}

void RateSimulation::send(Window &window, RequestId id)
{
    Job &job = window.jobs.at(id);
    const Request &request = job.request;
    if (request.priority == Priority::Interactive)
        longestClickMs = std::max(longestClickMs, clock.steadyMs() - job.addedMs);
    --waiting;
    ++window.busy;
    job.isUnderWay = true;
    job.place.begin();
    const qint64 thereMs = number(weather.leastMs, weather.mostMs);
    const qint64 backMs = number(weather.leastMs, weather.mostMs);
    if (chance(weather.unconnected)) {
        after(backMs, [this, &window, id] { end(window, id, Outcome::NeverLeft); });
        return;
    }
    const bool isLost = chance(weather.lost);
    if (isLost) // given up before or after it arrives
        after(number(0, 10'000), [this, &window, id] { end(window, id, Outcome::GivenUp); });
    if (isLost && chance(0.5))
        return;
    after(thereMs, [this, &window, id, request, map = job.map, backMs, isLost] {
        const Outcome outcome = arrive(request, map) ? Outcome::Answered : Outcome::Refused;
        if (!isLost)
            after(backMs, [this, &window, id, outcome] { end(window, id, outcome); });
    });
}

void RateSimulation::end(Window &window, RequestId id, Outcome outcome)
{
    const auto job = window.jobs.extract(id);
    if (job.empty())
        return;
    job.mapped().place.end(outcome);
    --window.busy;
    if (outcome == Outcome::Answered && onAnswer)
        onAnswer(job.mapped().request, job.mapped().map);
}

void RateSimulation::drop(Window &window, RequestId id)
{
    const auto job = window.jobs.extract(id);
    if (job.empty())
        return;
    window.queue.remove(id);
    if (job.mapped().isUnderWay)
        --window.busy;
    else
        --waiting;
}

bool RateSimulation::arrive(const Request &request, const QString &map)
{
    const bool isAllowed = service.take(request, map, clock.steadyMs());
    ++(isAllowed ? answered : refused);
    m_row = isAllowed ? 0 : m_row + 1;
    refusedInARow = std::max(refusedInARow, m_row);
    return isAllowed;
}

} // namespace mapdesk::test
