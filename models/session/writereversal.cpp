// SPDX-License-Identifier: GPL-3.0-or-later
#include "writereversal.h"

#include "clock.h"
#include "deletionreversal.h"
#include "itemreversal.h"
#include "journal.h"
#include "localerror.h"
#include "mapcreationreversal.h"
#include "mapexpiryreversal.h"
#include "maprestoration.h"
#include "permissionreversal.h"
#include "ttluntil.h"

namespace mapdesk {

using Action = WriteRecord::Action;

namespace {

// Whether taking it back means to write data.
bool needsData(const WriteRecord &record)
{
    return record.action == Action::SaveData || record.action == Action::DeleteItem;
}

} // namespace

bool canBeReversed(const WriteRecord &record)
{
    return !record.target.map.isEmpty();
}

bool isTakenBackBy(const WriteRecord &record, const WriteRecord &own)
{
    const bool isByMany = record.action == Action::DeleteMap && !isOfEmptyMap(record);
    return own.undoes == record.seq && own.isApplied() && !isByMany;
}

std::unique_ptr<WriteReversal> WriteReversal::of(const ReversalTools &tools,
                                                 const ReversalRequest &request)
{
    if (!canBeReversed(request.record))
        return nullptr;
    switch (request.record.action) {
    case Action::SaveData:
    case Action::ChangeItemExpiry:
    case Action::CreateItem:
        return std::make_unique<ItemReversal>(tools, request);
    case Action::DeleteItem:
        return std::make_unique<DeletionReversal>(tools, request);
    case Action::CreateMap:
        return std::make_unique<MapCreationReversal>(tools, request);
    case Action::ChangeMapExpiry:
        return std::make_unique<MapExpiryReversal>(tools, request);
    case Action::DeleteMap:
        return std::make_unique<MapRestoration>(tools, request);
    case Action::ChangePermission:
    case Action::DeletePermission:
        return std::make_unique<PermissionReversal>(tools, request);
    }
    return nullptr;
}

WriteReversal::WriteReversal(const ReversalTools &tools, const ReversalRequest &request)
    : m_tools(tools)
    , m_client(tools.client.at(request.priority))
    , m_request(request)
{
    connect(&writes(), &RecordedWrites::ended, this, [this](const WriteRecord &ended) {
        if (ended.undoes == record().seq)
            m_own = ended;
    });
}

void WriteReversal::start()
{
    if (needsData(record()) && !before().data)
        loadData();
    else
        QMetaObject::invokeMethod(
            this, [this] { run(); }, Qt::QueuedConnection);
}

void WriteReversal::loadData()
{
    m_loading = writes().journal().find(record().seq).then(this, [this](const auto &found) {
        takeLoaded(found);
    });
}

void WriteReversal::takeLoaded(const Result<std::optional<JournalRecord>, QString> &found)
{
    if (!found) {
        refuse(found.error());
        return;
    }
    if (*found)
        m_request.record.before.data = writeRecordOf(**found).before.data;
    if (before().data)
        run();
    else
        stop(Reason::DataPurged);
}

WriteSubject WriteReversal::subject() const
{
    return {target().service,   target().map,        record().mapName, record().seq,
            m_request.priority, m_request.withdrawn, m_request.reason};
}

std::optional<Ttl> WriteReversal::ttlBack(const std::optional<qint64> &expiresMs) const
{
    const qint64 nowMs = m_tools.clock.nowMs();
    const std::optional<Ttl> ttl = ttlUntil(expiresMs, nowMs);
    if (ttl || !m_request.expiryInstead)
        return ttl;
    return resolveExpiry(*m_request.expiryInstead, nowMs).ttl;
}

void WriteReversal::stop(Reason reason, const std::optional<TargetState> &now,
                         const CommandFailure &failure)
{
    emit stopped({reason, record(), now, failure});
}

void WriteReversal::refuse(const QString &why)
{
    fail({localError(ApiError::Kind::Refused, why)});
}

void WriteReversal::refuseNotJson()
{
    refuse(tr("What stood there before is not valid JSON, so it cannot be sent."));
}

} // namespace mapdesk
