// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcomereader.h"

#include "clock.h"
#include "endpoints.h"
#include "serverclock.h"
#include "syncclient.h"

#include <QObject>
#include <QTimer>

#include <algorithm>

namespace mapdesk {

namespace {

template <typename T>
WriteFinding<T> findingOf(WriteOutcome outcome, Result<T> now)
{
    WriteFinding<T> finding;
    finding.outcome = outcome;
    if (now)
        finding.record = *std::move(now);
    else
        finding.error = std::move(now).error();
    return finding;
}

// Reads, judges, and where the write is not to be seen does so a second time.
template <typename T>
class TwoLooks : public QObject
{
public:
    using Read = std::function<Call<T>()>;
    using Judge = std::function<WriteOutcome(const Result<T> &)>;

    TwoLooks(Read read, Judge judge, std::chrono::milliseconds pause)
        : m_read(std::move(read))
        , m_judge(std::move(judge))
    {
        m_pause.setSingleShot(true);
        m_pause.setInterval(pause);
        m_pause.callOnTimeout(this, [this] { look(); });
    }

    // `looks` lives until it has finished or the Call is dropped.
    static Call<WriteFinding<T>> start(std::unique_ptr<TwoLooks> looks)
    {
        TwoLooks &started = *looks;
        const std::shared_ptr<TwoLooks> kept(looks.release(),
                                             [](TwoLooks *object) { object->deleteLater(); });
        started.m_promise.onDropped([kept] { kept->stop(); });
        Call<WriteFinding<T>> call = started.m_promise.call();
        started.look();
        return call;
    }

private:
    void look()
    {
        m_call = m_read().then(this, [this](Result<T> now) { take(std::move(now)); });
    }

    void take(Result<T> now)
    {
        const WriteOutcome outcome = m_judge(now);
        const bool sawSomething = now || now.error().kind == ApiError::Kind::NotFound;
        if (outcome == WriteOutcome::Applied || !sawSomething || m_hasLooked) {
            m_promise.finish(findingOf(outcome, std::move(now)));
            return;
        }
        m_hasLooked = true;
        m_pause.start();
    }

    void stop()
    {
        m_pause.stop();
        m_call = {};
    }

    Read m_read;
    Judge m_judge;
    bool m_hasLooked = false;
    QTimer m_pause;
    Call<T> m_call;
    CallPromise<WriteFinding<T>> m_promise;
};

template <typename T>
Call<WriteFinding<T>> nothingToTell()
{
    const CallPromise<WriteFinding<T>> promise;
    promise.finish(WriteFinding<T>());
    return promise.call();
}

} // namespace

// The clock may be set, or find out about the service's time, between the write and the reading.
SendingTime::SendingTime(qint64 askedMs)
    : m_window([askedMs](const Clock &clock) {
        const qint64 nowMs = clock.nowMs();
        return TimeWindow{nowMs - (clock.steadyMs() - askedMs), nowMs};
    })
{
}

SendingTime SendingTime::ofEarlierRun(qint64 askedMs)
{
    return SendingTime(Window([askedMs](const Clock &clock) {
        return TimeWindow{askedMs, std::min(askedMs + longestMs, clock.nowMs())};
    }));
}

SendingTime SendingTime::ofEarlierRun(qint64 recordedMs, const ServerClock &clock)
{
    return SendingTime(Window([recordedMs, &clock](const Clock &) {
        return ofEarlierRun(recordedMs + clock.offsetMs()).windowOn(clock);
    }));
}

OutcomeReader::OutcomeReader(const SyncClient &client, const Clock &serviceClock,
                             std::chrono::milliseconds pause)
    : m_client(client)
    , m_clock(serviceClock)
    , m_pause(pause)
{
}

std::function<TimeWindow()> OutcomeReader::windowOf(const SendingTime &sending) const
{
    return [this, sending] { return sending.windowOn(m_clock); };
}

template <typename Read, typename T>
Call<WriteFinding<T>> OutcomeReader::look(Read read, Judge<T> judge) const
{
    return TwoLooks<T>::start(
        std::make_unique<TwoLooks<T>>(std::move(read), std::move(judge), m_pause));
}

Call<WriteFinding<MapItem>> OutcomeReader::lookAtItem(const ServiceSid &service, const MapSid &map,
                                                      const ItemKey &key,
                                                      Judge<MapItem> judge) const
{
    return look([this, service, map, key] { return m_client.fetchItem(service, map, key); },
                std::move(judge));
}

Call<WriteFinding<SyncMap>> OutcomeReader::lookAtMap(const ServiceSid &service,
                                                     const QString &sidOrUniqueName,
                                                     Judge<SyncMap> judge) const
{
    return look(
        [this, service, sidOrUniqueName] { return m_client.fetchMap(service, sidOrUniqueName); },
        std::move(judge));
}

Call<WriteFinding<SyncService>> OutcomeReader::lookAtService(const ServiceSid &service,
                                                             Judge<SyncService> judge) const
{
    if (isDefaultService(service))
        return nothingToTell<SyncService>();
    return look([this, service] { return m_client.fetchService(service); }, std::move(judge));
}

Call<WriteFinding<MapPermission>> OutcomeReader::lookAtPermission(const ServiceSid &service,
                                                                  const MapSid &map,
                                                                  const Identity &identity,
                                                                  Judge<MapPermission> judge) const
{
    return look(
        [this, service, map, identity] { return m_client.fetchPermission(service, map, identity); },
        std::move(judge));
}

Call<WriteFinding<MapItem>> OutcomeReader::itemDataUpdate(const ServiceSid &service,
                                                          const MapSid &map, const MapItem &before,
                                                          const JsonText &sent) const
{
    return lookAtItem(service, map, before.key, [before, sent](const Result<MapItem> &now) {
        return writeoutcome::ofItemDataUpdate(before, sent, now);
    });
}

Call<WriteFinding<MapItem>> OutcomeReader::itemExpiryUpdate(const ServiceSid &service,
                                                            const MapSid &map,
                                                            const MapItem &before, Ttl sent,
                                                            const SendingTime &sending) const
{
    return lookAtItem(service, map, before.key,
                      [before, sent, window = windowOf(sending)](const Result<MapItem> &now) {
                          return writeoutcome::ofItemExpiryUpdate(before, sent, window(), now);
                      });
}

Call<WriteFinding<MapItem>> OutcomeReader::itemCreation(const ServiceSid &service,
                                                        const MapSid &map, const NewItem &sent,
                                                        const SendingTime &sending) const
{
    return lookAtItem(service, map, sent.key,
                      [sent, window = windowOf(sending)](const Result<MapItem> &now) {
                          return writeoutcome::ofItemCreation(sent, window(), now);
                      });
}

Call<WriteFinding<MapItem>> OutcomeReader::itemDeletion(const ServiceSid &service,
                                                        const MapSid &map, const MapItem &before,
                                                        const SendingTime &sending) const
{
    return lookAtItem(service, map, before.key,
                      [before, window = windowOf(sending)](const Result<MapItem> &now) {
                          return writeoutcome::ofItemDeletion(before, window(), now);
                      });
}

Call<WriteFinding<SyncMap>> OutcomeReader::mapCreation(const ServiceSid &service,
                                                       const NewMap &sent,
                                                       const SendingTime &sending) const
{
    if (sent.uniqueName.isEmpty())
        return nothingToTell<SyncMap>();
    return lookAtMap(service, sent.uniqueName,
                     [sent, window = windowOf(sending)](const Result<SyncMap> &now) {
                         return writeoutcome::ofMapCreation(sent, window(), now);
                     });
}

Call<WriteFinding<SyncMap>> OutcomeReader::mapExpiryUpdate(const ServiceSid &service,
                                                           const SyncMap &before, Ttl sent,
                                                           const SendingTime &sending) const
{
    return lookAtMap(service, before.sid.value(),
                     [before, sent, window = windowOf(sending)](const Result<SyncMap> &now) {
                         return writeoutcome::ofMapExpiryUpdate(before, sent, window(), now);
                     });
}

Call<WriteFinding<SyncMap>> OutcomeReader::mapDeletion(const ServiceSid &service,
                                                       const MapSid &map) const
{
    return lookAtMap(service, map.value(), writeoutcome::ofMapDeletion);
}

Call<WriteFinding<SyncService>> OutcomeReader::serviceCreation() const
{
    return nothingToTell<SyncService>();
}

Call<WriteFinding<SyncService>> OutcomeReader::serviceUpdate(const ServiceSid &service,
                                                             const SyncService &before,
                                                             const ServiceSettings &sent) const
{
    return lookAtService(service, [before, sent](const Result<SyncService> &now) {
        return writeoutcome::ofServiceUpdate(before, sent, now);
    });
}

Call<WriteFinding<SyncService>> OutcomeReader::serviceDeletion(const ServiceSid &service) const
{
    return lookAtService(service, writeoutcome::ofServiceDeletion);
}

Call<WriteFinding<MapPermission>> OutcomeReader::permissionUpdate(
    const ServiceSid &service, const MapSid &map, const Identity &identity,
    const std::optional<PermissionRights> &before, const PermissionRights &sent) const
{
    return lookAtPermission(service, map, identity,
                            [before, sent](const Result<MapPermission> &now) {
                                return writeoutcome::ofPermissionUpdate(before, sent, now);
                            });
}

Call<WriteFinding<MapPermission>>
OutcomeReader::permissionDeletion(const ServiceSid &service, const MapSid &map,
                                  const Identity &identity, const PermissionRights &before) const
{
    return lookAtPermission(service, map, identity, [before](const Result<MapPermission> &now) {
        return writeoutcome::ofPermissionDeletion(before, now);
    });
}

} // namespace mapdesk
