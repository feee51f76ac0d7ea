// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proxysettings.h"
#include "request.h"

#include <deque>
#include <memory>
#include <utility>
#include <vector>

class QNetworkAccessManager;

namespace mapdesk {

// A few network access managers and a count of their busy connections. Qt opens six connections a
// host and manager and queues the rest where we cannot see it, so no more are handed out.
class ConnectionPool
{
public:
    static constexpr int managerCount = 3;
    static constexpr int connectionsPerManager = 6;
    // That the background leaves free, so that a click has one at once whatever is read: to open a
    // map takes two requests, to look at an item one.
    static constexpr int keptForClicks = 3;

private:
    struct Lane;

public:
    // A connection in use, given back when this dies. Must not outlive the pool.
    class Lease
    {
    public:
        Lease() = default;
        Lease(Lease &&other) noexcept
            : m_lane(std::exchange(other.m_lane, nullptr))
            , m_manager(std::move(other.m_manager))
        {
        }
        Lease &operator=(Lease &&other) noexcept
        {
            std::swap(m_lane, other.m_lane);
            std::swap(m_manager, other.m_manager);
            return *this;
        }
        ~Lease();

        explicit operator bool() const { return m_lane; }
        QNetworkAccessManager &manager() const { return *m_manager; }

        // No later lease gets this connection, nor another of its manager: what is amiss with it
        // may not show. Leases that were taken keep theirs.
        void retire();

    private:
        friend class ConnectionPool;
        explicit Lease(Lane &lane);

        Lane *m_lane = nullptr;
        std::shared_ptr<QNetworkAccessManager> m_manager;
    };

    explicit ConnectionPool(ProxySettings proxy);
    ~ConnectionPool();
    Q_DISABLE_COPY_MOVE(ConnectionPool)

    // Of a manual proxy; empty: none. Requests under way go on with the old one, those that come
    // get connections of their own.
    void setProxyPassword(const QString &password);

    // How long the background waited for an answer, in milliseconds. To take one costs this
    // program's thread about one: where the shortest of the last sixteen took less than 15, more
    // at once would wait for each other, and whoever uses the window for all of them. Then the
    // background has no more than the connections of one manager, which are one thread of Qt's.
    void learnRoundTrip(qint64 ms);

    // Of those that such a request may have.
    bool hasFree(Priority priority) const;

    // Empty if none is free.
    Lease take(Priority priority);

private:
    int busy() const;
    int mostBusy(Priority priority) const;
    bool isNear() const; // the service
    Lane *freeLane() const;

    const ProxySettings m_proxy;
    QString m_proxyPassword; // secret
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::deque<qint64> m_roundTrips; // the last ones
};

} // namespace mapdesk
