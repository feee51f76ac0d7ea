// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "call.h"
#include "ids.h"
#include "synctypes.h"
#include "ttl.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace mapdesk {

class OpenMap;
class SyncClient;

// What a command changes: one item, or the map itself where there is no key.
struct CommandTarget
{
    ServiceSid service;
    MapSid map;
    std::optional<ItemKey> key;

    friend bool operator==(const CommandTarget &, const CommandTarget &) = default;
};

// Every write to maps and items, owned here: closing a tab never aborts a write in flight. The
// map's store and state follow the service's answer before a signal tells of it. A target takes one
// write at a time: nothing happens where isBusy() says so.
class ItemCommands : public QObject
{
    Q_OBJECT

public:
    // `client` must outlive it.
    explicit ItemCommands(const SyncClient &client, QObject *parent = nullptr);
    ~ItemCommands() override;

    // Sends ItemTtl alone, with If-Match on `revision`. After a conflict, or where it is unknown
    // whether the write was applied (a 5xx may come after it was), the item is read again, so that
    // what is shown is what stands there, and failed() comes then.
    void changeItemExpiry(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                          const Revision &revision, Ttl ttl);

    // Sends CollectionTtl alone. After an unknown outcome the map is read again, as above.
    void changeMapExpiry(const std::shared_ptr<OpenMap> &map, Ttl ttl);

    // Whether a write to this target is under way.
    bool isBusy(const CommandTarget &target) const;

signals:
    void started(const mapdesk::CommandTarget &target);
    void expiryChanged(const mapdesk::CommandTarget &target);
    void failed(const mapdesk::CommandTarget &target, const mapdesk::ApiError &error);

private:
    // A write under way, and the reading after it.
    struct Running
    {
        CommandTarget target;
        std::shared_ptr<OpenMap> map;
        Call<MapItem> itemCall;
        Call<SyncMap> mapCall;
    };

    int begin(const std::shared_ptr<OpenMap> &map, const CommandTarget &target);
    void finishItemExpiry(int id, const Result<MapItem> &result);
    void readItemAgain(int id, const ApiError &why);
    void takeItem(int id, const Result<MapItem> &result);
    void finishMapExpiry(int id, const Result<SyncMap> &result);
    void readMapAgain(int id, const ApiError &why);
    void succeed(int id);
    void fail(int id, const ApiError &error);

    const SyncClient &m_client;
    std::map<int, Running> m_running;
    int m_nextId = 1;
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::CommandTarget)
