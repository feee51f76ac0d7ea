// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemcommands.h"

#include "datasave.h"
#include "itemcreation.h"
#include "itemexpirychange.h"
#include "mapexpirychange.h"
#include "openmap.h"

#include <algorithm>

namespace mapdesk {

namespace {

CommandTarget targetOf(const OpenMap &map, std::optional<ItemKey> key = {})
{
    return {map.map().serviceSid, map.map().sid, std::move(key)};
}

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

} // namespace

ItemCommands::ItemCommands(const SyncClient &client, RecordedWrites &writes, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_writes(writes)
{
}

ItemCommands::~ItemCommands() = default;

void ItemCommands::changeItemExpiry(const std::shared_ptr<OpenMap> &map, const ItemKey &key,
                                    const Revision &revision, Ttl ttl)
{
    const CommandTarget target = targetOf(*map, key);
    if (isBusy(target))
        return;
    auto *change = keep<ItemExpiryChange>(target, m_client, m_writes, map, key, revision, ttl);
    followExpiryChange(*change, target);
    change->start();
    emit started(target);
}

void ItemCommands::changeMapExpiry(const std::shared_ptr<OpenMap> &map, Ttl ttl)
{
    const CommandTarget target = targetOf(*map);
    if (isBusy(target))
        return;
    auto *change = keep<MapExpiryChange>(target, m_writes, map, ttl);
    followExpiryChange(*change, target);
    change->start();
    emit started(target);
}

void ItemCommands::saveItemData(const std::shared_ptr<OpenMap> &map, const DataEdit &edit,
                                MergePolicy policy)
{
    const CommandTarget target = targetOf(*map, edit.base.key);
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
    const CommandTarget target = targetOf(*map, edit.base.key);
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

bool ItemCommands::isBusy(const CommandTarget &target) const
{
    return std::any_of(m_running.begin(), m_running.end(), isAt(target));
}

template <typename Write, typename... Arguments>
Write *ItemCommands::keep(const CommandTarget &target, Arguments &&...arguments)
{
    auto write = std::make_unique<Write>(std::forward<Arguments>(arguments)...);
    Write *const kept = write.get();
    m_running.push_back({target, std::move(write)});
    return kept;
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
    const auto ended = std::find_if(m_running.begin(), m_running.end(), isAt(target));
    ended->write.release()->deleteLater(); // it is what calls this
    m_running.erase(ended);
    emit(this->*signal)(target, told...);
    if (isIdle())
        emit idle();
}

} // namespace mapdesk
