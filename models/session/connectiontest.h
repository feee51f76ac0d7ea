// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "sessionsettings.h"
#include "synctypes.h"

#include <QObject>

#include <memory>
#include <optional>

namespace mapdesk {

class Clock;
class RateLimiter;

// What a profile that can sign in was shown.
struct ConnectionReport
{
    std::optional<SyncService> service = {}; // the default service, else the first of the list
    bool hasMore = false; // the list has more services than this one
};

// Tries whether a profile's settings sign in, by one GET: its default service, or the first of the
// list of services where none is named. The service "default" is not fetched: that would make it.
// Never writes: its transport has no guard, so that whatever is no plain GET is refused.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    ConnectionTest(const Clock &clock, RateLimiter &limiter, QObject *parent = nullptr);
    ~ConnectionTest() override;

    // One try, not repeated, within the transport's own time-out; replaces one under way.
    void start(const SessionSettings &settings);

    // Frees the connection; no signal comes.
    void cancel();

    bool isRunning() const { return m_call.isActive(); }

signals:
    void succeeded(const mapdesk::ConnectionReport &report);
    void failed(const mapdesk::ApiError &error);

private:
    void finish(const Result<ConnectionReport> &result);

    const Clock &m_clock;
    RateLimiter &m_limiter;
    std::unique_ptr<Transport> m_transport;
    Call<ConnectionReport> m_call; // last: it frees its connection as it dies
};

} // namespace mapdesk
