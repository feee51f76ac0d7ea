// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemcommands.h"

#include "openmap.h"
#include "syncclient.h"

#include <algorithm>

namespace mapdesk {

namespace {

// Whether only the service can tell what stands there now.
bool isToBeReadAgain(const ApiError &error)
{
    using Kind = ApiError::Kind;
    return error.kind == Kind::Conflict || error.kind == Kind::OutcomeUnknown
        || error.kind == Kind::ServerFault;
}

} // namespace

ItemCommands::ItemCommands(const SyncClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

ItemCommands::~ItemCommands() = default;

void ItemCommands::changeItemExpiry(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                                    const Revision &revision, Ttl ttl)
{
    const CommandTarget target{map->map().serviceSid, map->map().sid, key};
    if (isBusy(target))
        return;
    const int id = begin(map, target);
    m_running[id].itemCall = m_client
                                 .updateItemExpiry(target.service, target.map, key, ttl, revision)
                                 .then(this, [this, id](const Result<MapItem> &result) {
                                     finishItemExpiry(id, result);
                                 });
    emit started(target);
}

void ItemCommands::changeMapExpiry(const std::shared_ptr<OpenMap> &map, Ttl ttl)
{
    const CommandTarget target{map->map().serviceSid, map->map().sid, {}};
    if (isBusy(target))
        return;
    const int id = begin(map, target);
    m_running[id].mapCall = m_client.updateMapExpiry(target.service, target.map, ttl)
                                .then(this, [this, id](const Result<SyncMap> &result) {
                                    finishMapExpiry(id, result);
                                });
    emit started(target);
}

bool ItemCommands::isBusy(const CommandTarget &target) const
{
    return std::any_of(m_running.begin(), m_running.end(),
                       [&](const auto &entry) { return entry.second.target == target; });
}

int ItemCommands::begin(const std::shared_ptr<OpenMap> &map, const CommandTarget &target)
{
    const int id = m_nextId++;
    Running &running = m_running[id];
    running.target = target;
    running.map = map;
    return id;
}

void ItemCommands::finishItemExpiry(int id, const Result<MapItem> &result)
{
    if (!result && isToBeReadAgain(result.error())) {
        readItemAgain(id, result.error());
        return;
    }
    takeItem(id, result);
    if (result)
        succeed(id);
    else
        fail(id, result.error());
}

void ItemCommands::readItemAgain(int id, const ApiError &why)
{
    Running &running = m_running[id];
    const CommandTarget &target = running.target;
    running.itemCall = m_client.fetchItem(target.service, target.map, *target.key)
                           .then(this, [this, id, why](const Result<MapItem> &result) {
                               takeItem(id, result);
                               fail(id, why);
                           });
}

void ItemCommands::takeItem(int id, const Result<MapItem> &result)
{
    const Running &running = m_running[id];
    if (result)
        running.map->items().upsert(*result);
    else if (result.error().kind == ApiError::Kind::NotFound)
        running.map->items().remove(*running.target.key);
}

void ItemCommands::finishMapExpiry(int id, const Result<SyncMap> &result)
{
    if (result) {
        m_running[id].map->setMap(*result);
        succeed(id);
    } else if (isToBeReadAgain(result.error())) {
        readMapAgain(id, result.error());
    } else {
        fail(id, result.error());
    }
}

void ItemCommands::readMapAgain(int id, const ApiError &why)
{
    Running &running = m_running[id];
    const CommandTarget &target = running.target;
    running.mapCall = m_client.fetchMap(target.service, target.map.value())
                          .then(this, [this, id, why](const Result<SyncMap> &result) {
                              if (result)
                                  m_running[id].map->setMap(*result);
                              fail(id, why);
                          });
}

void ItemCommands::succeed(int id)
{
    const auto finished = m_running.extract(id);
    emit expiryChanged(finished.mapped().target);
}

void ItemCommands::fail(int id, const ApiError &error)
{
    const auto finished = m_running.extract(id);
    emit failed(finished.mapped().target, error);
}

} // namespace mapdesk
