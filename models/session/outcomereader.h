// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "writeoutcome.h"

#include <chrono>
#include <functional>

namespace mapdesk {

class Clock;
class ServerClock;
class SyncClient;

// What reading again after a write of unknown outcome gave.
template <typename T>
struct WriteFinding
{
    WriteOutcome outcome = WriteOutcome::CannotTell;
    std::optional<T> record; // what stands there now
    std::optional<ApiError> error; // why nothing was read; NotFound says that nothing stands there

    // Whether the outcome is all that there is to say: nothing stands in the way of reading.
    bool isFinal() const { return !error || error->kind == ApiError::Kind::NotFound; }

    // The same as one.
    Result<T> now() const
    {
        return record ? Result<T>(*record) : failure(error.value_or(ApiError()));
    }
};

// When a write can have reached the service.
class SendingTime
{
public:
    // How long a write may wait for its turn, and then for an answer.
    static constexpr qint64 longestMs = 5 * 60 * 1000;

    // From the moment when it was asked for, the service clock's steadyMs(), until it is looked up.
    SendingTime(qint64 askedMs);

    // In an earlier run of the program: from `askedMs` (UTC, the service's time) on.
    static SendingTime ofEarlierRun(qint64 askedMs);

    // The same where only this computer's clock is known to have said `recordedMs`: right if it has
    // not been set since. The clock must outlive it.
    static SendingTime ofEarlierRun(qint64 recordedMs, const ServerClock &clock);

    TimeWindow windowOn(const Clock &serviceClock) const { return m_window(serviceClock); }

private:
    using Window = std::function<TimeWindow(const Clock &)>;

    explicit SendingTime(Window window)
        : m_window(std::move(window))
    {
    }

    Window m_window;
};

// Reads again what a write of unknown outcome was about and tells what became of it, by the rules
// of writeoutcome.h. A reading may come too early, since Sync does not say that reads see every
// write before them; so whatever does not show the write is read once more after a pause. The Calls
// never fail: where nothing could be read, the finding says CannotTell and keeps the error.
//
// `before` is what stood there as far as it was known when the write was asked for, and `sending`
// when it can have left. The other arguments are the write's own.
class OutcomeReader
{
public:
    static constexpr std::chrono::milliseconds usualPause = std::chrono::seconds(2);

    // `serviceClock` shows the service's time (see ServerClock). Both must outlive the reader and
    // its Calls.
    OutcomeReader(const SyncClient &client, const Clock &serviceClock,
                  std::chrono::milliseconds pause = usualPause);

    // Between two readings.
    std::chrono::milliseconds pause() const { return m_pause; }

    Call<WriteFinding<MapItem>> itemDataUpdate(const ServiceSid &service, const MapSid &map,
                                               const MapItem &before, const JsonText &sent) const;
    Call<WriteFinding<MapItem>> itemExpiryUpdate(const ServiceSid &service, const MapSid &map,
                                                 const MapItem &before, Ttl sent,
                                                 const SendingTime &sending) const;
    Call<WriteFinding<MapItem>> itemCreation(const ServiceSid &service, const MapSid &map,
                                             const NewItem &sent, const SendingTime &sending) const;
    Call<WriteFinding<MapItem>> itemDeletion(const ServiceSid &service, const MapSid &map,
                                             const MapItem &before,
                                             const SendingTime &sending) const;

    // Of a map without a unique name nothing is read: it cannot be identified.
    Call<WriteFinding<SyncMap>> mapCreation(const ServiceSid &service, const NewMap &sent,
                                            const SendingTime &sending) const;
    Call<WriteFinding<SyncMap>> mapExpiryUpdate(const ServiceSid &service, const SyncMap &before,
                                                Ttl sent, const SendingTime &sending) const;
    Call<WriteFinding<SyncMap>> mapDeletion(const ServiceSid &service, const MapSid &map) const;

    // Nor can a new service be identified. Of the service "default" nothing is read, since reading
    // it makes it.
    Call<WriteFinding<SyncService>> serviceCreation() const;
    Call<WriteFinding<SyncService>> serviceUpdate(const ServiceSid &service,
                                                  const SyncService &before,
                                                  const ServiceSettings &sent) const;
    Call<WriteFinding<SyncService>> serviceDeletion(const ServiceSid &service) const;

    Call<WriteFinding<MapPermission>>
    permissionUpdate(const ServiceSid &service, const MapSid &map, const Identity &identity,
                     const std::optional<PermissionRights> &before,
                     const PermissionRights &sent) const;
    Call<WriteFinding<MapPermission>> permissionDeletion(const ServiceSid &service,
                                                         const MapSid &map,
                                                         const Identity &identity,
                                                         const PermissionRights &before) const;

private:
    template <typename T>
    using Judge = std::function<WriteOutcome(const Result<T> &now)>;

    template <typename Read, typename T>
    Call<WriteFinding<T>> look(Read read, Judge<T> judge) const;
    Call<WriteFinding<MapItem>> lookAtItem(const ServiceSid &service, const MapSid &map,
                                           const ItemKey &key, Judge<MapItem> judge) const;
    Call<WriteFinding<SyncMap>> lookAtMap(const ServiceSid &service, const QString &sidOrUniqueName,
                                          Judge<SyncMap> judge) const;
    Call<WriteFinding<SyncService>> lookAtService(const ServiceSid &service,
                                                  Judge<SyncService> judge) const;
    Call<WriteFinding<MapPermission>> lookAtPermission(const ServiceSid &service, const MapSid &map,
                                                       const Identity &identity,
                                                       Judge<MapPermission> judge) const;
    std::function<TimeWindow()> windowOf(const SendingTime &sending) const;

    const SyncClient &m_client;
    const Clock &m_clock;
    std::chrono::milliseconds m_pause;
};

} // namespace mapdesk
