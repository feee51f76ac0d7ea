// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemcommands.h"

#include "datasave.h"
#include "itembatch.h"
#include "itemcreation.h"
#include "itemdeletion.h"
#include "itemexpirychange.h"
#include "localerror.h"
#include "mapexpirychange.h"
#include "maprestoration.h"
#include "openmap.h"

#include <algorithm>
#include <numeric>

namespace mapdesk {

namespace {

auto isAt(const CommandTarget &target)
{
    return [&target](const auto &running) { return running.target == target; };
}

// What a save that stopped has to say of its item to the map's store.
void takeStop(OpenMap &map, const SaveStop &stop)
{
    const ItemKey &key = stop.edit.base.key;
    if (stop.theirs)
        map.takeItem(key, *stop.theirs);
    else if (stop.reason == SaveStop::Reason::ItemGone)
        map.items().remove(key);
}

// A write that has no object of its own, while it is under way.
template <typename T>
struct RunningCall : public QObject
{
    Call<WriteResult<T>> write;
};

} // namespace

ItemCommands::ItemCommands(const SyncClient &client, RecordedWrites &writes,
                           const Clock &serviceClock, OpenMapFinder openMap, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_writes(writes)
    , m_tools{client, writes, serviceClock, std::move(openMap)}
{
}

ItemCommands::~ItemCommands() = default;

void ItemCommands::changeItemExpiry(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                                    const Revision &revision, Ttl ttl)
{
    const CommandTarget target = targetOf(map->map(), key);
    if (isBusy(target))
        return;
    auto *change = keep<ItemExpiryChange>(target, m_client, m_writes, map, key, revision, ttl);
    followExpiryChange(*change, target);
    change->start();
    emit started(target);
}

void ItemCommands::changeMapExpiry(const std::shared_ptr<OpenMap> &map, Ttl ttl)
{
    const CommandTarget target = targetOf(map->map());
    if (isBusy(target))
        return;
    auto *change = keep<MapExpiryChange>(target, m_client, m_writes, map, ttl);
    followExpiryChange(*change, target);
    change->start();
    emit started(target);
}

void ItemCommands::saveItemData(const std::shared_ptr<OpenMap> &map, const DataEdit &edit,
                                MergePolicy policy)
{
    const CommandTarget target = targetOf(map->map(), edit.base.key);
    if (isBusy(target))
        return;
    auto *save = keep<DataSave>(target, m_client, m_writes, subjectOf(map->map()), edit, policy);
    connect(save, &DataSave::saved, this, [this, map, target](const DataSaved &saved) {
        map->takeItem(*target.key, saved.item);
        end(target, &ItemCommands::dataSaved, saved);
    });
    connect(save, &DataSave::stopped, this, [this, map, target](const SaveStop &stop) {
        takeStop(*map, stop);
        end(target, &ItemCommands::saveStopped, stop);
    });
    save->start();
    emit started(target);
}

void ItemCommands::recreateItem(const std::shared_ptr<OpenMap> &map, const DataEdit &edit,
                                std::optional<Ttl> ttl)
{
    const CommandTarget target = targetOf(map->map(), edit.base.key);
    if (isBusy(target))
        return;
    auto *creation = keep<ItemCreation>(target, m_client, m_writes, map,
                                        NewItem{edit.base.key, edit.mine, ttl});
    connect(creation, &ItemCreation::created, this,
            [this, target](const MapItem &item) { end(target, &ItemCommands::itemCreated, item); });
    connect(creation, &ItemCreation::failed, this, [this, target](const CommandFailure &failure) {
        end(target, &ItemCommands::creationFailed, failure);
    });
    creation->start();
    emit started(target);
}

Call<WriteResult<MapItem>> ItemCommands::createItem(const std::shared_ptr<OpenMap> &map,
                                                    const NewItem &item)
{
    return run<MapItem>(
        targetOf(map->map(), item.key),
        [&] { return m_writes.createItem(subjectOf(map->map()), item); },
        [map, key = item.key](const WriteResult<MapItem> &result) {
            if (result.isApplied() || result.wasLookedUp)
                map->takeItem(key, result.asRead());
        });
}

Call<WriteResult<SyncMap>> ItemCommands::createMap(const ServiceSid &service, const NewMap &map)
{
    return run<SyncMap>({service, {}, {}},
                        [&] {
                            return m_writes.createMap({service, {}, map.uniqueName}, map);
                        },
                        {});
}

Call<WriteResult<MapPermission>> ItemCommands::changePermission(const std::shared_ptr<OpenMap> &map,
                                                                const PermissionEdit &edit)
{
    const auto change = std::make_shared<PermissionChange>(m_client, m_writes,
                                                           subjectOf(map->map()), edit);
    return run<MapPermission>(
        targetOf(map->map()), [change] { return change->start(); },
        [change](const WriteResult<MapPermission> &) {}); // lives until then
}

void ItemCommands::deleteItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                              const Revision &revision)
{
    const CommandTarget target = targetOf(map->map(), key);
    if (isBusy(target))
        return;
    auto *deletion = keep<ItemDeletion>(target, m_client, m_writes, map, key, revision);
    connect(deletion, &ItemDeletion::deleted, this,
            [this, target] { end(target, &ItemCommands::itemDeleted); });
    connect(deletion, &ItemDeletion::failed, this, [this, target](const CommandFailure &failure) {
        end(target, &ItemCommands::deletionFailed, failure);
    });
    deletion->start();
    emit started(target);
}

void ItemCommands::deleteMap(const std::shared_ptr<OpenMap> &map, KeptPart part)
{
    const CommandTarget target = targetOf(map->map());
    if (isBusy(target))
        return;
    auto *deletion = keep<MapDeletion>(target, m_client, m_writes, map, part);
    connect(deletion, &MapDeletion::progressed, this,
            [this, target](int itemsRead) { emit progressed(target, itemsRead, 0); });
    connect(deletion, &MapDeletion::deleted, this,
            [this, target] { end(target, &ItemCommands::mapDeleted); });
    connect(deletion, &MapDeletion::stopped, this, [this, target](const MapDeletionStop &stop) {
        end(target, &ItemCommands::mapDeletionStopped, stop);
    });
    deletion->start();
    emit started(target);
}

void ItemCommands::run(const std::shared_ptr<ItemBatch> &batch, double share)
{
    if (isBusy(batch->target()))
        return;
    m_batches.push_back(batch);
    follow(*batch);
    batch->start({m_tools, [this](const WriteRecord &record) { return m_restored.leftBy(record); },
                  [this](const CommandTarget &target) { return isBusy(target); }, share,
                  m_writes.reason()});
    emit started(batch->target());
}

void ItemCommands::follow(ItemBatch &batch)
{
    connect(&batch, &ItemBatch::itemStarted, this, &ItemCommands::started);
    connect(&batch, &ItemBatch::withdrawn, this, &ItemCommands::withdrawn);
    connect(&batch, &ItemBatch::takenBack, this,
            [this](const WriteRecord &original, const WriteRecord &own) {
                m_restored.note(original, own);
                emit undoneInBatch(original, own);
            });
    const bool deletes = batch.work().kind == BatchWork::Kind::Delete;
    connect(&batch, &ItemBatch::itemEnded, this,
            [this, deletes](const CommandTarget &target, bool isDone) {
                if (deletes && isDone)
                    emit deletedInBatch(target);
                emit finished(target);
            });
    connect(&batch, &ItemBatch::finished, this, [this, &batch] { endBatch(batch); });
}

void ItemCommands::endBatch(const ItemBatch &batch)
{
    const auto ended = std::find_if(m_batches.begin(), m_batches.end(),
                                    [&batch](const auto &one) { return one.get() == &batch; });
    const std::shared_ptr<ItemBatch> kept = *ended; // it is what calls this
    m_batches.erase(ended);
    QMetaObject::invokeMethod(
        this, [kept] {}, Qt::QueuedConnection);
    tellOfEnd(kept->target());
}

void ItemCommands::lockBatches()
{
    const auto batches = m_batches;
    for (const auto &batch : batches)
        batch->lock();
}

int ItemCommands::itemsToWrite() const
{
    return std::accumulate(m_batches.begin(), m_batches.end(), 0, [](int sum, const auto &batch) {
        return sum + batch->size() - batch->over();
    });
}

bool ItemCommands::isInBatch(const CommandTarget &target) const
{
    return std::any_of(m_batches.begin(), m_batches.end(),
                       [&target](const auto &batch) { return batch->isWriting(target); });
}

void ItemCommands::undo(const WriteRecord &record, const std::optional<ExpiryChoice> &expiryInstead)
{
    if (isBusy(record.target) || !record.isApplied())
        return;
    std::unique_ptr<WriteReversal> reversal = reversalOf(record, expiryInstead);
    if (!reversal)
        return;
    WriteReversal &kept = *reversal;
    m_running.push_back({record.target, std::move(reversal)});
    kept.start();
    emit started(record.target);
}

std::unique_ptr<WriteReversal>
ItemCommands::reversalOf(const WriteRecord &record,
                         const std::optional<ExpiryChoice> &expiryInstead)
{
    if (const auto halfWay = m_halfWay.find(record.seq); halfWay != m_halfWay.end()) {
        std::unique_ptr<WriteReversal> reversal = std::move(halfWay->second);
        m_halfWay.erase(halfWay);
        return reversal;
    }
    std::unique_ptr<WriteReversal> reversal = WriteReversal::of(
        m_tools, {record, m_restored.leftBy(record), expiryInstead});
    if (reversal)
        follow(*reversal);
    return reversal;
}

void ItemCommands::follow(const WriteReversal &reversal)
{
    const WriteRecord &record = reversal.record();
    connect(&reversal, &WriteReversal::done, this,
            [this, record](const WriteRecord &own) { endUndo(record, own); });
    connect(&reversal, &WriteReversal::stopped, this, &ItemCommands::stopUndo);
    const auto *restoration = qobject_cast<const MapRestoration *>(&reversal);
    if (!restoration)
        return;
    connect(restoration, &MapRestoration::progressed, this,
            [this, record](int done, int total) { emit progressed(record.target, done, total); });
    connect(restoration, &MapRestoration::restored, this,
            [this, record](const MapRestored &restored) { emit mapRestored(record, restored); });
}

void ItemCommands::endUndo(const WriteRecord &original, const WriteRecord &own)
{
    take(original.target).release()->deleteLater(); // it is what calls this
    m_restored.note(original, own);
    emit undone(original, own);
    tellOfEnd(original.target);
}

void ItemCommands::stopUndo(const ReversalStop &stop)
{
    // It is what calls this.
    QObject *const reversal = take(stop.record.target).release();
    auto *restoration = qobject_cast<MapRestoration *>(reversal);
    if (restoration && restoration->canGoOn())
        m_halfWay[stop.record.seq].reset(restoration);
    else
        reversal->deleteLater();
    emit undoStopped(stop);
    tellOfEnd(stop.record.target);
}

void ItemCommands::halt(const CommandTarget &target)
{
    const auto running = std::find_if(m_running.begin(), m_running.end(), isAt(target));
    if (running == m_running.end())
        return;
    if (auto *deletion = qobject_cast<MapDeletion *>(running->write.get()))
        deletion->halt();
    else if (auto *restoration = qobject_cast<MapRestoration *>(running->write.get()))
        restoration->halt();
}

bool ItemCommands::isBusy(const CommandTarget &target) const
{
    const auto isInBatch = [&target](const auto &batch) { return batch->isUnderWay(target); };
    return std::any_of(m_running.begin(), m_running.end(), isAt(target))
        || std::any_of(m_batches.begin(), m_batches.end(), isInBatch);
}

template <typename Write, typename... Arguments>
Write *ItemCommands::keep(const CommandTarget &target, Arguments &&...arguments)
{
    auto write = std::make_unique<Write>(std::forward<Arguments>(arguments)...);
    Write *const kept = write.get();
    m_running.push_back({target, std::move(write)});
    return kept;
}

template <typename T>
Call<WriteResult<T>>
ItemCommands::run(const CommandTarget &target, const std::function<Call<WriteResult<T>>()> &write,
                  const std::function<void(const WriteResult<T> &result)> &taken)
{
    const CallPromise<WriteResult<T>> promise;
    if (isBusy(target)) {
        promise.finish(WriteResult<T>{
            .error = localError(ApiError::Kind::Refused,
                                tr("It is being written just now by this program"))});
        return promise.call();
    }
    auto *running = keep<RunningCall<T>>(target);
    running->write = write().then(
        running, [this, target, taken, promise](const Result<WriteResult<T>> &result) {
            if (taken)
                taken(*result);
            take(target).release()->deleteLater(); // it is what calls this
            promise.finish(*result);
            tellOfEnd(target);
        });
    emit started(target);
    return promise.call();
}

template <typename Change>
void ItemCommands::followExpiryChange(const Change &change, const CommandTarget &target)
{
    connect(&change, &Change::changed, this,
            [this, target] { end(target, &ItemCommands::expiryChanged); });
    connect(&change, &Change::failed, this, [this, target](const CommandFailure &failure) {
        end(target, &ItemCommands::failed, failure);
    });
}

template <typename Signal, typename... Told>
void ItemCommands::end(const CommandTarget &target, Signal signal, const Told &...told)
{
    take(target).release()->deleteLater(); // it is what calls this
    emit(this->*signal)(target, told...);
    tellOfEnd(target);
}

std::unique_ptr<QObject> ItemCommands::take(const CommandTarget &target)
{
    const auto ended = std::find_if(m_running.begin(), m_running.end(), isAt(target));
    std::unique_ptr<QObject> write = std::move(ended->write);
    m_running.erase(ended);
    return write;
}

void ItemCommands::tellOfEnd(const CommandTarget &target)
{
    emit finished(target);
    if (isIdle())
        emit idle();
}

} // namespace mapdesk
