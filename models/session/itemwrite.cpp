// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemwrite.h"

#include "localerror.h"
#include "openmap.h"
#include "syncclient.h"

namespace mapdesk {

ItemWrite::ItemWrite(const SyncClient &client, RecordedWrites &writes, std::shared_ptr<OpenMap> map,
                     ItemKey key)
    : m_client(client)
    , m_writes(writes)
    , m_map(std::move(map))
    , m_key(std::move(key))
{
}

ItemWrite::~ItemWrite() = default;

void ItemWrite::stepBack(std::shared_ptr<const bool> withdrawn, const QString &reason)
{
    m_priority = Priority::Background;
    m_withdrawn = std::move(withdrawn);
    m_reason = reason;
}

void ItemWrite::read(Taker take)
{
    const SyncMap &map = m_map->map();
    m_reading = m_client.at(m_priority)
                    .fetchItem(map.serviceSid, map.sid, m_key)
                    .then(this, std::move(take));
}

void ItemWrite::failAfterReading(const CommandFailure &why)
{
    read([this, why](const Result<MapItem> &now) {
        m_map->takeItem(m_key, now);
        emit failed(why);
    });
}

CommandFailure ItemWrite::changedSince()
{
    return {localError(ApiError::Kind::Conflict)};
}

WriteSubject ItemWrite::subject() const
{
    WriteSubject subject = subjectOf(m_map->map());
    subject.priority = m_priority;
    subject.withdrawn = m_withdrawn;
    subject.reason = m_reason;
    return subject;
}

} // namespace mapdesk
