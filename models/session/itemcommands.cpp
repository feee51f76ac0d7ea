// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemcommands.h"

#include "clock.h"
#include "openmap.h"
#include "syncclient.h"

#include <algorithm>

namespace mapdesk {

namespace {

bool isOutcomeUnknown(const ApiError &error)
{
    using Kind = ApiError::Kind;
    return error.kind == Kind::OutcomeUnknown || error.kind == Kind::ServerFault;
}

// What is known of an item, if it is what `revision` stands for.
std::optional<MapItem> knownItem(const ItemStore &items, const ItemKey &key,
                                 const Revision &revision)
{
    const auto handle = items.find(key);
    if (!handle)
        return {};
    const ItemView stored = items.item(*handle);
    if (revision.value().toUtf8() != stored.revision)
        return {};
    MapItem item;
    item.key = key;
    item.revision = revision;
    item.createdMs = stored.createdMs;
    item.expiresMs = stored.expiresMs;
    return item;
}

} // namespace

ItemCommands::ItemCommands(const SyncClient &client, const Clock &serviceClock,
                           std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(serviceClock)
    , m_outcomes(client, serviceClock, pause)
{
}

ItemCommands::~ItemCommands() = default;

void ItemCommands::changeItemExpiry(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                                    const Revision &revision, Ttl ttl)
{
    const CommandTarget target{map->map().serviceSid, map->map().sid, key};
    if (isBusy(target))
        return;
    const int id = begin(map, target, ttl);
    m_running[id].itemBefore = knownItem(map->items(), key, revision);
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
    const int id = begin(map, target, ttl);
    m_running[id].mapBefore = map->map();
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

int ItemCommands::begin(const std::shared_ptr<OpenMap> &map, const CommandTarget &target, Ttl ttl)
{
    const int id = m_nextId++;
    Running &running = m_running[id];
    running.target = target;
    running.map = map;
    running.sent = ttl;
    running.askedMs = m_clock.steadyMs();
    return id;
}

void ItemCommands::finishItemExpiry(int id, const Result<MapItem> &result)
{
    if (!result && isOutcomeUnknown(result.error())) {
        findItemOutcome(id, result.error());
        return;
    }
    if (!result && result.error().kind == ApiError::Kind::Conflict) {
        readItemAgain(id, {result.error()});
        return;
    }
    takeItem(id, result);
    if (result)
        succeed(id);
    else
        fail(id, {result.error()});
}

void ItemCommands::readItemAgain(int id, const CommandFailure &why)
{
    Running &running = m_running[id];
    const CommandTarget &target = running.target;
    running.itemCall = m_client.fetchItem(target.service, target.map, *target.key)
                           .then(this, [this, id, why](const Result<MapItem> &result) {
                               takeItem(id, result);
                               fail(id, why);
                           });
}

void ItemCommands::findItemOutcome(int id, const ApiError &why)
{
    Running &running = m_running[id];
    if (!running.itemBefore) {
        readItemAgain(id, {why, WriteOutcome::CannotTell});
        return;
    }
    running.itemFinding = m_outcomes
                              .itemExpiryUpdate(running.target.service, running.target.map,
                                                *running.itemBefore, running.sent, running.askedMs)
                              .then(this,
                                    [this, id, why](const Result<WriteFinding<MapItem>> &finding) {
                                        if (finding->record)
                                            takeItem(id, *finding->record);
                                        else
                                            takeItem(id, failure(*finding->error));
                                        conclude(id, finding->outcome, why);
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
    } else if (isOutcomeUnknown(result.error())) {
        findMapOutcome(id, result.error());
    } else {
        fail(id, {result.error()});
    }
}

void ItemCommands::findMapOutcome(int id, const ApiError &why)
{
    Running &running = m_running[id];
    running.mapFinding = m_outcomes
                             .mapExpiryUpdate(running.target.service, running.mapBefore,
                                              running.sent, running.askedMs)
                             .then(this,
                                   [this, id, why](const Result<WriteFinding<SyncMap>> &finding) {
                                       if (finding->record)
                                           m_running[id].map->setMap(*finding->record);
                                       conclude(id, finding->outcome, why);
                                   });
}

void ItemCommands::conclude(int id, WriteOutcome outcome, const ApiError &why)
{
    if (outcome == WriteOutcome::Applied)
        succeed(id);
    else
        fail(id, {why, outcome});
}

void ItemCommands::succeed(int id)
{
    const auto finished = m_running.extract(id);
    emit expiryChanged(finished.mapped().target);
    tellWhetherIdle();
}

void ItemCommands::fail(int id, const CommandFailure &failure)
{
    const auto finished = m_running.extract(id);
    emit failed(finished.mapped().target, failure);
    tellWhetherIdle();
}

void ItemCommands::tellWhetherIdle()
{
    if (isIdle())
        emit idle();
}

} // namespace mapdesk
