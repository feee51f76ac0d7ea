// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncsession.h"

#include "openmap.h"
#include "records.h"

namespace mapdesk {

SyncSession::SyncSession(const SessionSettings &settings, const Clock &clock, RateLimiter &limiter,
                         Records &records, DataBudget *dataBudget, QObject *parent)
    : QObject(parent)
    , m_profileName(settings.profileName)
    , m_profileColor(settings.color)
    , m_isTemporary(settings.isTemporary)
    , m_defaultService(settings.defaultService)
    , m_clock(clock)
    , m_limiter(limiter)
    , m_guard(settings.environment, clock)
    , m_transport(settings.origin, settings.credentials, clock, limiter, settings.transport)
    , m_client(m_transport)
    , m_records(records)
    , m_writes(m_client, records.journal(), m_clock,
               {settings.recordsName, settings.profileName, settings.environment,
                settings.demandsReason})
    , m_commands(m_client, m_writes, m_clock, openMaps())
    , m_undo(m_commands, m_writes)
    , m_settlement(m_writes.outcomes(), records.journal(), m_clock, settings.recordsName)
    , m_drafts(records.drafts(), settings.recordsName)
    , m_dataBudget(dataBudget)
    , m_mapLists(m_client, m_writes)
{
    m_transport.setGuard(&m_guard);
    connect(&m_guard, &WriteGuard::changed, &m_transport, &Transport::askGuardAgain);
    connect(&m_guard, &WriteGuard::changed, this, [this] {
        if (!m_guard.allowsWrites())
            m_commands.lockBatches();
    });
    connect(&m_commands, &ItemCommands::withdrawn, &m_transport, &Transport::askGuardAgain);
    connect(&m_transport, &Transport::exchangeFinished, &m_requestLog, &RequestLog::append);
    connect(&m_transport, &Transport::serverDateSeen, this, &SyncSession::observeDate);
}

SyncSession::~SyncSession() = default;

void SyncSession::setCredentials(const Credentials &credentials)
{
    m_transport.setCredentials(credentials);
}

Friction SyncSession::frictionOf(WriteKind kind, int count) const
{
    const Friction usual = mapdesk::frictionOf(environment(), kind, count);
    return usual == Friction::None && m_writes.lacksReason() ? Friction::Confirm : usual;
}

void SyncSession::observeDate(qint64 serverMs, qint64 sentMs, qint64 receivedMs)
{
    m_clock.observe(serverMs, sentMs, receivedMs);
    if (const std::optional<qint64> difference = m_clockDifference.take(m_clock.offsetMs()))
        emit clockDifferenceFound(*difference);
}

std::shared_ptr<OpenMap> SyncSession::open(const SyncMap &map)
{
    if (std::shared_ptr<OpenMap> known = m_openMaps.value(map.sid).lock()) {
        known->setMap(map);
        return known;
    }
    const auto opened = std::make_shared<OpenMap>(m_client, map, m_dataBudget);
    m_openMaps.removeIf([](const auto &entry) { return entry.value().expired(); });
    m_openMaps.insert(map.sid, opened);
    m_mapLists.follow(*opened);
    return opened;
}

OpenMapFinder SyncSession::openMaps() const
{
    return [this](const MapSid &map) { return m_openMaps.value(map).lock(); };
}

} // namespace mapdesk
