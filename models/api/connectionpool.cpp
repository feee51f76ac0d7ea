// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpool.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>
#include <optional>

namespace mapdesk {

namespace {

// What a manager with no proxy of its own uses is what the application, and else the system, says.
std::optional<QNetworkProxy> ownProxy(const ProxySettings &settings, const QString &password)
{
    switch (settings.kind) {
    case ProxySettings::Kind::System:
        return {};
    case ProxySettings::Kind::None:
        return QNetworkProxy(QNetworkProxy::NoProxy);
    case ProxySettings::Kind::Manual:
        return QNetworkProxy(QNetworkProxy::HttpProxy, settings.host, quint16(settings.port),
                             settings.userName, password);
    }
    return {};
}

// A lease may end within a signal of its manager's reply.
std::shared_ptr<QNetworkAccessManager> newManager(const std::optional<QNetworkProxy> &proxy)
{
    const std::shared_ptr<QNetworkAccessManager> manager(
        new QNetworkAccessManager, [](QNetworkAccessManager *old) { old->deleteLater(); });
    manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (proxy)
        manager->setProxy(*proxy);
    return manager;
}

} // namespace

struct ConnectionPool::Lane
{
    std::optional<QNetworkProxy> proxy;
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
        m_lane->manager = newManager(m_lane->proxy);
}

ConnectionPool::ConnectionPool(const ProxySettings &proxy)
    : m_proxy(proxy)
{
    const auto used = ownProxy(m_proxy, {});
    for (int i = 0; i < managerCount; ++i)
        m_lanes.push_back(std::make_unique<Lane>(Lane{used, newManager(used)}));
}

ConnectionPool::~ConnectionPool() = default;

void ConnectionPool::setProxyPassword(const QString &password)
{
    if (m_proxy.kind != ProxySettings::Kind::Manual)
        return;
    for (const auto &lane : m_lanes) {
        lane->proxy = ownProxy(m_proxy, password);
        lane->manager = newManager(lane->proxy);
    }
}

ConnectionPool::Lease ConnectionPool::take()
{
    Lane *lane = freeLane();
    return lane ? Lease(*lane) : Lease();
}

ConnectionPool::Lane *ConnectionPool::freeLane() const
{
    const auto found = std::find_if(m_lanes.begin(), m_lanes.end(), [](const auto &lane) {
        return lane->busy < connectionsPerManager;
    });
    return found == m_lanes.end() ? nullptr : found->get();
}

} // namespace mapdesk
