// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletioncontroller.h"

#include "changesview.h"
#include "datachanges.h"
#include "deletiontexts.h"
#include "displaytext.h"
#include "mapprogress.h"
#include "openmap.h"
#include "syncsession.h"
#include "writelocktext.h"

#include <algorithm>

namespace mapdesk {

namespace {

QString nameOf(const OpenMap &map)
{
    return visibleText(map.map().displayName());
}

} // namespace

DeletionController::DeletionController(SyncSession &session, MapProgress &progress, QWidget &parent)
    : QObject(&parent)
    , m_session(session)
    , m_progress(progress)
    , m_parent(parent)
{
    ItemCommands &commands = m_session.commands();
    connect(&commands, &ItemCommands::itemDeleted, this, [this](const CommandTarget &target) {
        emit written(target, tr("%1 was deleted.").arg(visibleText(toString(*target.key))));
    });
    connect(&commands, &ItemCommands::deletionFailed, this,
            [this](const CommandTarget &target, const CommandFailure &failure) {
                emit problem(DeletionTexts::itemProblem(target, failure));
            });
    connect(&commands, &ItemCommands::mapDeleted, this, [this](const CommandTarget &target) {
        const auto map = takeDeleting(target);
        emit mapDeleted(target.map);
        emit written(target,
                     tr("The map %1 was deleted.").arg(map ? nameOf(*map) : target.map.value()));
    });
    connect(&commands, &ItemCommands::mapDeletionStopped, this, &DeletionController::takeMapStop);
}

void DeletionController::deleteItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key)
{
    if (!map->has(key) || !mayAsk(*map, key))
        return;
    if (m_session.frictionOf(WriteKind::DeleteItems) == Friction::None)
        m_session.commands().deleteItem(map, key, map->revisionOf(key));
    else if (const auto item = map->item(key))
        askForItem(map, *item);
    else
        readItem(map, key);
}

// The sheet shows what goes, and that is not kept.
void DeletionController::readItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key)
{
    m_reading =
        m_session.client()
            .fetchItem(map->map().serviceSid, map->map().sid, key)
            .then(this, [this, map, key](const Result<MapItem> &item) {
                map->takeItem(key, item);
                if (item)
                    return deleteItem(map, key);
                emit problem(ErrorText::explain(
                    tr("%1 was not deleted: it could not be read.").arg(visibleText(toString(key))),
                    item.error()));
            });
}

void DeletionController::deleteMap(const std::shared_ptr<OpenMap> &map)
{
    if (!mayAsk(*map))
        return;
    const bool mustType = m_session.frictionOf(WriteKind::DeleteMap) == Friction::TypeName;
    ask(DeletionTexts::ofMap(map->map(), mustType,
                             {m_session.clock().nowMs(), QTimeZone::systemTimeZone()}),
        nullptr, [this, map] { sendMap(map, KeptPart::Whole); });
}

bool DeletionController::mayAsk(const OpenMap &map, const std::optional<ItemKey> &key)
{
    if (isAsking())
        return false;
    QString obstacle;
    if (!m_session.writeGuard().allowsWrites())
        obstacle = writingIsLockedText();
    else if (m_session.commands().isBusy(targetOf(map.map(), key)))
        obstacle = isBeingWrittenText(key ? visibleText(toString(*key)) : nameOf(map));
    if (!obstacle.isEmpty())
        emit done(obstacle);
    return obstacle.isEmpty();
}

void DeletionController::ask(const Confirmation &confirmation, QWidget *details,
                             const std::function<void()> &confirmed)
{
    m_sheet = ConfirmSheet::ask(confirmation, m_session, &m_parent, details, this, confirmed);
    connect(m_sheet, &ConfirmSheet::withdrawn, this, &DeletionController::done);
}

// With the revision that stands in the sheet.
void DeletionController::askForItem(const std::shared_ptr<OpenMap> &map, const MapItem &item)
{
    const SyncMap &of = map->map();
    const bool hasDraft = m_session.drafts().find(targetOf(of, item.key)).has_value();
    auto *goes = new ChangesView;
    goes->setChanges(dataChanges(item.data, {}).value_or(std::vector<JsonChange>()));
    ask(DeletionTexts::ofItem(of, item, hasDraft,
                              {m_session.clock().nowMs(), QTimeZone::systemTimeZone()}),
        goes, [this, map, item] { m_session.commands().deleteItem(map, item.key, item.revision); });
}

void DeletionController::sendMap(const std::shared_ptr<OpenMap> &map, KeptPart part)
{
    const CommandTarget target = targetOf(map->map());
    m_deleting.push_back(map);
    m_progress.begin(target, MapProgress::Work::Delete, nameOf(*map));
    m_session.commands().deleteMap(map, part);
}

void DeletionController::takeMapStop(const CommandTarget &target, const MapDeletionStop &stop)
{
    using Reason = MapDeletionStop::Reason;
    const auto map = takeDeleting(target);
    const QString name = map ? nameOf(*map) : target.map.value();
    const bool canBeAsked = map && !isAsking() && m_session.writeGuard().allowsWrites();
    switch (stop.reason) {
    case Reason::TooManyItems:
    case Reason::KeepsChanging:
        if (canBeAsked) {
            return ask(DeletionTexts::anyway(map->map(), stop), nullptr,
                       [this, map] { sendMap(map, KeptPart::WhatIsPossible); });
        }
        return emit done(tr("The map %1 was not deleted: not all of it can be kept.").arg(name));
    case Reason::Halted:
        return emit done(tr("Stopped. The map %1 was not deleted.").arg(name));
    case Reason::NotKept:
    case Reason::Failed:
        emit problem(DeletionTexts::mapProblem(name, stop));
    }
}

std::shared_ptr<OpenMap> DeletionController::takeDeleting(const CommandTarget &target)
{
    const auto found = std::find_if(
        m_deleting.begin(), m_deleting.end(),
        [&target](const auto &map) { return map->map().sid == target.map; });
    if (found == m_deleting.end())
        return nullptr;
    const std::shared_ptr<OpenMap> map = *found;
    m_deleting.erase(found);
    return map;
}

} // namespace mapdesk
