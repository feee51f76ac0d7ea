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
// map's store and state follow the service's answer before a signal tells of it.
class ItemCommands : public QObject
{
    Q_OBJECT

public:
    // `client` must outlive it.
    explicit ItemCommands(const SyncClient &client, QObject *parent = nullptr);
    ~ItemCommands() override;

    // Sends ItemTtl alone, with If-Match on `revision`. After a conflict or an unknown outcome the
    // item is read again, so that what is shown is what stands there, and failed() comes then.
    void changeItemExpiry(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                          const Revision &revision, Ttl ttl);

    // Sends CollectionTtl alone.
    void changeMapExpiry(const std::shared_ptr<OpenMap> &map, Ttl ttl);

    // Whether a write to this target is under way.
    bool isBusy(const CommandTarget &target) const;

signals:
    void started(const mapdesk::CommandTarget &target);
    void expiryChanged(const mapdesk::CommandTarget &target);
    void failed(const mapdesk::CommandTarget &target, const mapdesk::ApiError &error);

private:
    struct Running;

    void finishItemExpiry(int id, Result<MapItem> result);
    void readAgain(int id, const ApiError &why);
    void finishMapExpiry(int id, Result<SyncMap> result);
    void fail(int id, const ApiError &error);
    Running &begin(const std::shared_ptr<OpenMap> &map, CommandTarget target);

    const SyncClient &m_client;
    std::map<int, Running> m_running;
    int m_nextId = 1;
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::CommandTarget)
