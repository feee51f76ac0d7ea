// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandfailure.h"
#include "commandtarget.h"
#include "dataedit.h"
#include "synctypes.h"
#include "ttl.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

class OpenMap;
class RecordedWrites;
class SyncClient;

// Every write to maps and items, owned here: closing a tab never aborts a write in flight. The
// map's store and state follow the service's answer before a signal tells of it. A target takes one
// write at a time: nothing happens where isBusy() says so.
class ItemCommands : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it. What is written is recorded first (see RecordedWrites).
    ItemCommands(const SyncClient &client, RecordedWrites &writes, QObject *parent = nullptr);
    ~ItemCommands() override;

    // Sends ItemTtl alone, with If-Match on `revision`. After a conflict the item is read again, so
    // that what is shown is what stands there, and failed() comes then. Where it is unknown whether
    // the write was applied (no answer came, or a 5xx), it is looked up: expiryChanged() comes if
    // it was applied, else failed() with the outcome.
    void changeItemExpiry(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                          const Revision &revision, Ttl ttl);

    // Sends CollectionTtl alone. An unknown outcome is told as above.
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

    // Whether a write to this target is under way, of whatever kind.
    bool isBusy(const CommandTarget &target) const;

    // Whether no write is under way at all.
    bool isIdle() const { return m_running.empty(); }

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
    template <typename Change>
    void followExpiryChange(const Change &change, const CommandTarget &target);
    template <typename Signal, typename... Told>
    void end(const CommandTarget &target, Signal signal, const Told &...told);

    const SyncClient &m_client;
    RecordedWrites &m_writes;
    std::vector<Running> m_running;
};

} // namespace mapdesk
