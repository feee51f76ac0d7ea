// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchstep.h"

#include "clock.h"
#include "itemdeletion.h"
#include "itemexpirychange.h"
#include "journal.h"
#include "localerror.h"
#include "openmap.h"

namespace mapdesk {

BatchStep::BatchStep(BatchTools tools, std::shared_ptr<OpenMap> map, BatchWork work, BatchItem item)
    : m_tools(std::move(tools))
    , m_map(std::move(map))
    , m_work(std::move(work))
    , m_item(std::move(item))
    , m_target(targetOf(m_map->map(), m_item.key))
{
    connect(&m_tools.reversal.writes, &RecordedWrites::ended, this,
            [this](const WriteRecord &ended) {
                if (ended.target == m_target && ended.isApplied())
                    m_seq = ended.seq;
            });
}

BatchStep::~BatchStep() = default;

void BatchStep::start()
{
    if (m_tools.isBusy(m_target)) {
        refuse(tr("It was being written just then by this program"));
        return;
    }
    switch (m_work.kind) {
    case BatchWork::Kind::Extend:
    case BatchWork::Kind::SetExpiry:
        changeExpiry();
        break;
    case BatchWork::Kind::Delete:
        remove();
        break;
    case BatchWork::Kind::TakeBack:
        loadRecord();
        break;
    }
}

void BatchStep::changeExpiry()
{
    const auto planned = plannedExpiry(m_work, m_item, m_tools.reversal.clock.nowMs());
    if (!planned || !planned->ttl) {
        refuse(tr("That moment has passed"));
        return;
    }
    const ReversalTools &tools = m_tools.reversal;
    auto change = std::make_unique<ItemExpiryChange>(tools.client, tools.writes, m_map, m_item.key,
                                                     m_item.revision, *planned->ttl);
    change->onlyIfExpiryIs(m_item.expiresMs); // it was counted from there
    begin(std::move(change), &ItemExpiryChange::changed);
}

void BatchStep::remove()
{
    const ReversalTools &tools = m_tools.reversal;
    begin(std::make_unique<ItemDeletion>(tools.client, tools.writes, m_map, m_item.key,
                                         m_item.revision),
          &ItemDeletion::deleted);
}

template <typename Write, typename Done>
void BatchStep::begin(std::unique_ptr<Write> write, Done done)
{
    Write &started = *write;
    m_write = std::move(write);
    started.stepBack(m_tools.withdrawn, m_tools.reason);
    connect(&started, done, this, [this] { emit ended({BatchResult::Kind::Done}); });
    connect(&started, &ItemWrite::failed, this,
            [this](const CommandFailure &failure) { emit ended(BatchResult::of(failure)); });
    started.start();
}

// What stood there may be large, so a batch does not keep it.
void BatchStep::loadRecord()
{
    m_loading =
        m_tools.reversal.writes.journal().find(m_item.write).then(this, [this](const auto &found) {
            if (found && *found)
                takeBack(writeRecordOf(**found));
            else
                refuse(found ? tr("The journal does not have that write any more") : found.error());
        });
}

void BatchStep::takeBack(const WriteRecord &record)
{
    std::unique_ptr<WriteReversal> reversal = WriteReversal::of(m_tools.reversal,
                                                                {record,
                                                                 m_tools.leftBy(record),
                                                                 {},
                                                                 Priority::Background,
                                                                 m_tools.withdrawn,
                                                                 m_tools.reason});
    connect(reversal.get(), &WriteReversal::done, this, [this, record](const WriteRecord &own) {
        emit takenBack(record, own);
        emit ended({own.seq != 0 ? BatchResult::Kind::Done : BatchResult::Kind::NothingToDo});
    });
    connect(reversal.get(), &WriteReversal::stopped, this,
            [this](const ReversalStop &stop) { emit ended(BatchResult::of(stop)); });
    WriteReversal &started = *reversal;
    m_write = std::move(reversal);
    started.start();
}

void BatchStep::refuse(const QString &why)
{
    const CommandFailure failure{localError(ApiError::Kind::InvalidRequest, why)};
    QMetaObject::invokeMethod(
        this, [this, failure] { emit ended(BatchResult::of(failure)); }, Qt::QueuedConnection);
}

} // namespace mapdesk
