// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clockdifference.h"
#include "friction.h"
#include "itemcommands.h"
#include "itemdrafts.h"
#include "maplists.h"
#include "ratelimiter.h"
#include "recordedwrites.h"
#include "requestlog.h"
#include "serverclock.h"
#include "sessionsettings.h"
#include "syncclient.h"
#include "transport.h"
#include "writeguard.h"
#include "writesettlement.h"
#include "writeundo.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace mapdesk {

class DataBudget;
class MapList;
class OpenMap;
class Records;

// The running session with one account's Sync: what a window works with. Owns the transport, the
// client, the guard, the commands, the unsaved texts and the log of requests, and knows which maps
// are open.
class SyncSession : public QObject
{
    Q_OBJECT

public:
    // `clock` is this computer's, `limiter` all sessions', `records` where the session's writes and
    // unsaved texts are kept, `dataBudget` all sessions' (nullptr: no limit); all must outlive the
    // session.
    SyncSession(const SessionSettings &settings, const Clock &clock, RateLimiter &limiter,
                Records &records, DataBudget *dataBudget = nullptr, QObject *parent = nullptr);
    ~SyncSession() override;

    // They may come later than the session: until then no request leaves.
    void setCredentials(const Credentials &credentials);

    const QString &profileName() const { return m_profileName; }
    ProfileColor profileColor() const { return m_profileColor; }
    Environment environment() const { return m_guard.environment(); }
    bool isTemporary() const { return m_isTemporary; } // see SessionSettings
    const ServiceSid &defaultService() const { return m_defaultService; }
    const SyncClient &client() const { return m_client; }
    const ServiceOrigin &origin() const { return m_transport.origin(); }
    WriteGuard &writeGuard() { return m_guard; }
    const ServerClock &clock() const { return m_clock; }
    RecordedWrites &writes() { return m_writes; }

    // How much is asked before such a write: what the environment asks for, and where a reason is
    // missing at least a sheet that takes it.
    Friction frictionOf(WriteKind kind, int count = 1) const;

    ItemCommands &commands() { return m_commands; }
    const ItemCommands &commands() const { return m_commands; }
    WriteUndo &undo() { return m_undo; }
    ItemDrafts &drafts() { return m_drafts; }
    const ItemDrafts &drafts() const { return m_drafts; }
    RequestLog &requestLog() { return m_requestLog; }
    const RateShares &shares() const { return m_limiter.shares(); } // as they are now
    Records &records() { return m_records; }
    WriteSettlement &settlement() { return m_settlement; }

    // The open map with this map's SID, now with `map` as its state; opened if nobody has it. The
    // session must outlive it.
    std::shared_ptr<OpenMap> open(const SyncMap &map);

    // The list of a service's maps; one for all who look at it. Nothing is read before its loader
    // starts.
    std::shared_ptr<MapList> maps(const ServiceSid &service) { return m_mapLists.of(service); }

    // Finds those that somebody looks at.
    OpenMapFinder openMaps() const;

signals:
    // This computer's clock and the service's differ by more than 30 s: `serverMinusLocalMs`. Once
    // at most. clock() allows for it.
    void clockDifferenceFound(qint64 serverMinusLocalMs);

private:
    void observeDate(qint64 serverMs, qint64 sentMs, qint64 receivedMs);

    QString m_profileName;
    ProfileColor m_profileColor;
    bool m_isTemporary;
    ServiceSid m_defaultService;
    ServerClock m_clock;
    ClockDifference m_clockDifference;
    const RateLimiter &m_limiter;
    WriteGuard m_guard;
    Transport m_transport;
    SyncClient m_client;
    RequestLog m_requestLog;
    Records &m_records;
    RecordedWrites m_writes;
    ItemCommands m_commands;
    WriteUndo m_undo;
    WriteSettlement m_settlement;
    ItemDrafts m_drafts;
    DataBudget *m_dataBudget;
    MapLists m_mapLists;
    QHash<MapSid, std::weak_ptr<OpenMap>> m_openMaps;
};

} // namespace mapdesk
