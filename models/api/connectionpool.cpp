// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpool.h"

#include "proxychoice.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <algorithm>
#include <numeric>

namespace mapdesk {

namespace {

constexpr size_t tripsRemembered = 16;
constexpr qint64 shortTripMs = 15;

// A lease may end within a signal of its manager's reply.
std::shared_ptr<QNetworkAccessManager> newManager(const ProxySettings &proxy,
                                                  const QString &password)
{
    const std::shared_ptr<QNetworkAccessManager> manager(
        new QNetworkAccessManager, [](QNetworkAccessManager *old) { old->deleteLater(); });
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    chooseProxy(*manager, proxy, password);
    return manager;
}

} // namespace

struct ConnectionPool::Lane
{
    const ConnectionPool &pool;
    std::shared_ptr<QNetworkAccessManager> manager;
    int busy = 0;
};

ConnectionPool::Lease::Lease(Lane &lane)
    : m_lane(&lane)
    , m_manager(lane.manager)
{
    ++m_lane->busy;
}

ConnectionPool::Lease::~Lease()
{
    if (m_lane)
        --m_lane->busy;
}

void ConnectionPool::Lease::retire()
{
    // Another lease may have seen to that.
    if (m_lane && m_lane->manager == m_manager)
        m_lane->manager = newManager(m_lane->pool.m_proxy, m_lane->pool.m_proxyPassword);
}

ConnectionPool::ConnectionPool(ProxySettings proxy)
    : m_proxy(std::move(proxy))
{
    for (int i = 0; i < managerCount; ++i)
        m_lanes.push_back(std::make_unique<Lane>(Lane{*this, newManager(m_proxy, {})}));
}

ConnectionPool::~ConnectionPool() = default;

// A manager remembers what a proxy accepted once, whatever it is told later.
void ConnectionPool::setProxyPassword(const QString &password)
{
    if (m_proxy.kind != ProxySettings::Kind::Manual || password == m_proxyPassword)
        return;
    m_proxyPassword = password;
    for (const auto &lane : m_lanes)
        lane->manager = newManager(m_proxy, m_proxyPassword);
}

void ConnectionPool::learnRoundTrip(qint64 ms)
{
    m_roundTrips.push_back(ms);
    if (m_roundTrips.size() > tripsRemembered)
        m_roundTrips.pop_front();
}

bool ConnectionPool::hasFree(Priority priority) const
{
    return busy() < mostBusy(priority);
}

int ConnectionPool::mostBusy(Priority priority) const
{
    constexpr int all = managerCount * connectionsPerManager;
    if (priority == Priority::Interactive)
        return all;
    return isNear() ? connectionsPerManager : all - keptForClicks;
}

// Those that took longer may have waited for others.
bool ConnectionPool::isNear() const
{
    const bool isShort = std::any_of(m_roundTrips.begin(), m_roundTrips.end(),
                                     [](qint64 ms) { return ms < shortTripMs; });
    return isShort && m_roundTrips.size() == tripsRemembered;
}

ConnectionPool::Lease ConnectionPool::take(Priority priority)
{
    return hasFree(priority) ? Lease(*freeLane()) : Lease();
}

int ConnectionPool::busy() const
{
    return std::accumulate(m_lanes.begin(), m_lanes.end(), 0,
                           [](int sum, const auto &lane) { return sum + lane->busy; });
}

ConnectionPool::Lane *ConnectionPool::freeLane() const
{
    const auto found = std::find_if(m_lanes.begin(), m_lanes.end(), [](const auto &lane) {
        return lane->busy < connectionsPerManager;
    });
    return found == m_lanes.end() ? nullptr : found->get();
}

} // namespace mapdesk
