// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpool.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>

namespace mapdesk {

struct ConnectionPool::Lane
{
    QNetworkAccessManager manager;
    int busy = 0;
};

ConnectionPool::Lease::Lease(Lane &lane)
    : m_lane(&lane)
{
    ++m_lane->busy;
}

ConnectionPool::Lease::~Lease()
{
    if (m_lane)
        --m_lane->busy;
}

QNetworkAccessManager &ConnectionPool::Lease::manager() const
{
    return m_lane->manager;
}

ConnectionPool::ConnectionPool(bool isDirect)
{
    for (int i = 0; i < managerCount; ++i) {
        m_lanes.push_back(std::make_unique<Lane>());
        QNetworkAccessManager &manager = m_lanes.back()->manager;
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (isDirect)
            manager.setProxy(QNetworkProxy::NoProxy);
    }
}

ConnectionPool::~ConnectionPool() = default;

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
