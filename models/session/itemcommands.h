// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandfailure.h"
#include "commandtarget.h"
#include "dataedit.h"
#include "expirychoice.h"
#include "mapdeletion.h"
#include "permissionchange.h"
#include "recordedwrites.h"
#include "restoredstates.h"
#include "synctypes.h"
#include "ttl.h"
#include "writereversal.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

class Clock;
class ItemBatch;
class OpenMap;
class SyncClient;

// Every write to maps and items, owned here: closing a tab never aborts a write in flight. The
// map's store and state follow the service's answer before a signal tells of it. A target takes one
// write at a time: nothing happens where isBusy() says so, and what returns a Call is Refused.
class ItemCommands : public QObject
{
    Q_OBJECT

public:
    // All must outlive it. What is written is recorded first (see RecordedWrites). `serviceClock`
    // shows the service's time; `openMap` is for what undoing changes.
    ItemCommands(const SyncClient &client, RecordedWrites &writes, const Clock &serviceClock,
                 OpenMapFinder openMap, QObject *parent = nullptr);
    ~ItemCommands() override;

    // Sends ItemTtl alone, with If-Match on `revision`. After a conflict the item is read again, so
    // that what is shown is what stands there, and failed() comes then. Where it is unknown whether
    // the write was applied (no answer came, or a 5xx), it is looked up: expiryChanged() comes if
    // it was applied, else failed() with the outcome.
    void changeItemExpiry(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                          const Revision &revision, Ttl ttl);

    // Reads the map, then sends CollectionTtl alone. An unknown outcome is told as above.
    void changeMapExpiry(const std::shared_ptr<OpenMap> &map, Ttl ttl);

    // Saves an item's data (see DataSave). dataSaved() or saveStopped() comes; the store has what
    // was read on the way.
    void saveItemData(const std::shared_ptr<OpenMap> &map, const DataEdit &edit,
                      MergePolicy policy);

    // Creates the item of an edit again that was deleted meanwhile: its key, the text of the
    // person, `ttl` (absent: never expires). itemCreated() or creationFailed() comes; AlreadyExists
    // where somebody else was faster.
    void recreateItem(const std::shared_ptr<OpenMap> &map, const DataEdit &edit,
                      std::optional<Ttl> ttl);

    // Creates an item, or a map in `service`. The result comes to who asks alone; dropping the Call
    // does not take the write back. The map's store has the item before.
    Call<WriteResult<MapItem>> createItem(const std::shared_ptr<OpenMap> &map, const NewItem &item);
    Call<WriteResult<SyncMap>> createMap(const ServiceSid &service, const NewMap &map);

    // Grants, changes or revokes what an identity may do with the map (see PermissionChange): what
    // stands there is read first, and a Conflict where it is not what was shown. The result comes
    // to who asks alone; dropping the Call does not take the write back.
    Call<WriteResult<MapPermission>> changePermission(const std::shared_ptr<OpenMap> &map,
                                                      const PermissionEdit &edit);

    // With If-Match on `revision`. itemDeleted() or deletionFailed() comes, after a conflict once
    // the item was read again. An unknown outcome is told as above.
    void deleteItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                    const Revision &revision);

    // Keeps what the map has, then deletes it (see MapDeletion); progressed() tells of the items
    // kept so far. mapDeleted() or mapDeletionStopped() comes.
    void deleteMap(const std::shared_ptr<OpenMap> &map, KeptPart part = KeptPart::Whole);

    // Carries a batch out that is new (see ItemBatch), and keeps it until it is finished; it tells
    // of itself. Of its items the signals below come that say so, and started() and finished().
    // `share` of the rate is its. Nothing happens where isBusy() says that the map is being
    // written.
    void run(const std::shared_ptr<ItemBatch> &batch, double share);

    // Nothing may be written any more: what has not left of all batches does not leave.
    void lockBatches();

    // Of all batches under way: how many items have no result yet.
    int itemsToWrite() const;

    // Whether a batch is writing this item.
    bool isInBatch(const CommandTarget &target) const;

    // Takes an applied write back (see WriteReversal), be it one that took another back.
    // `expiryInstead`: where the moment that stood there before has passed. undone() or
    // undoStopped() comes; of a map's deletion mapRestored() before undone(), and progressed(). One
    // that stopped half-way goes on with the next undo() of the same record. Nothing happens to
    // what cannot be reversed.
    void undo(const WriteRecord &record, const std::optional<ExpiryChoice> &expiryInstead = {});

    // Stops the deletion of a map while it is still being read, or its restoring (the target is the
    // map that was deleted).
    void halt(const CommandTarget &target);

    // Whether a write to this target is under way, of whatever kind. An undo is one to its record's
    // target.
    bool isBusy(const CommandTarget &target) const;

    // Whether no write is under way at all.
    bool isIdle() const { return m_running.empty() && m_batches.empty(); }

signals:
    void started(const mapdesk::CommandTarget &target);
    void expiryChanged(const mapdesk::CommandTarget &target);
    void dataSaved(const mapdesk::CommandTarget &target, const mapdesk::DataSaved &saved);
    void saveStopped(const mapdesk::CommandTarget &target, const mapdesk::SaveStop &stop);
    void itemCreated(const mapdesk::CommandTarget &target, const mapdesk::MapItem &item);
    void creationFailed(const mapdesk::CommandTarget &target,
                        const mapdesk::CommandFailure &failure);
    // Of a change of expiry.
    void failed(const mapdesk::CommandTarget &target, const mapdesk::CommandFailure &failure);
    void itemDeleted(const mapdesk::CommandTarget &target);
    void deletionFailed(const mapdesk::CommandTarget &target,
                        const mapdesk::CommandFailure &failure);
    void progressed(const mapdesk::CommandTarget &target, int done, int total); // total 0: unknown
    void mapDeleted(const mapdesk::CommandTarget &target);
    void mapDeletionStopped(const mapdesk::CommandTarget &target,
                            const mapdesk::MapDeletionStop &stop);
    // `own` took `original` back; it has no seq where nothing had to be sent, or a map came back.
    void undone(const mapdesk::WriteRecord &original, const mapdesk::WriteRecord &own);
    void undoStopped(const mapdesk::ReversalStop &stop);
    void mapRestored(const mapdesk::WriteRecord &original, const mapdesk::MapRestored &restored);
    // The same as itemDeleted() and undone(), of an item of a batch.
    void deletedInBatch(const mapdesk::CommandTarget &target);
    void undoneInBatch(const mapdesk::WriteRecord &original, const mapdesk::WriteRecord &own);
    void withdrawn(); // writes that wait to leave are not to leave
    void finished(const mapdesk::CommandTarget &target); // after one of the above that ends a write
    void idle(); // after the last write that was under way

private:
    // A write under way, and the readings after it.
    struct Running
    {
        CommandTarget target;
        std::unique_ptr<QObject> write;
    };

    template <typename Write, typename... Arguments>
    Write *keep(const CommandTarget &target, Arguments &&...arguments);
    template <typename T>
    Call<WriteResult<T>> run(const CommandTarget &target,
                             const std::function<Call<WriteResult<T>>()> &write,
                             const std::function<void(const WriteResult<T> &result)> &taken);
    template <typename Change>
    void followExpiryChange(const Change &change, const CommandTarget &target);
    template <typename Signal, typename... Told>
    void end(const CommandTarget &target, Signal signal, const Told &...told);
    std::unique_ptr<QObject> take(const CommandTarget &target);
    void tellOfEnd(const CommandTarget &target);
    std::unique_ptr<WriteReversal> reversalOf(const WriteRecord &record,
                                              const std::optional<ExpiryChoice> &expiryInstead);
    void follow(const WriteReversal &reversal);
    void follow(ItemBatch &batch);
    void endBatch(const ItemBatch &batch);
    void endUndo(const WriteRecord &original, const WriteRecord &own);
    void stopUndo(const ReversalStop &stop);

    const SyncClient &m_client;
    RecordedWrites &m_writes;
    const ReversalTools m_tools;
    RestoredStates m_restored;
    std::vector<Running> m_running;
    std::vector<std::shared_ptr<ItemBatch>> m_batches; // under way
    std::map<JournalSeq, std::unique_ptr<WriteReversal>> m_halfWay; // by what they take back
};

} // namespace mapdesk
