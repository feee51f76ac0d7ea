// SPDX-License-Identifier: GPL-3.0-or-later
#include "undostops.h"

#include "changesview.h"
#include "datachanges.h"
#include "openmap.h"
#include "stoptexts.h"
#include "syncsession.h"
#include "ttluntil.h"
#include "writewords.h"

#include <algorithm>

namespace mapdesk {

namespace {

using Action = WriteRecord::Action;
using Reason = ReversalStop::Reason;

std::optional<JsonText> jsonOf(const std::optional<QByteArray> &data)
{
    if (!data)
        return {};
    const auto json = JsonText::parse(*data);
    return json ? std::optional(*json) : std::nullopt;
}

// What the write that is to be taken back left there.
std::optional<JsonText> leftBy(const ReversalStop &stop)
{
    if (stop.reason == Reason::CreatedSince)
        return JsonText();
    const TargetState &left = stop.record.end->after;
    return jsonOf(left.data ? left.data : stop.record.sent.data);
}

} // namespace

UndoStops::UndoStops(SyncSession &session, QWidget &parent)
    : m_session(session)
    , m_parent(parent)
{
    ItemCommands &commands = m_session.commands();
    connect(&commands, &ItemCommands::dataSaved, this,
            [this](const CommandTarget &target, const DataSaved &) {
                std::erase_if(m_saving, [&target](const ReversalStop &stop) {
                    return stop.record.target == target;
                });
            });
    connect(&commands, &ItemCommands::saveStopped, this,
            [this](const CommandTarget &target, const SaveStop &save) {
                if (save.edit.isPutBack)
                    takeSaveStop(target, save);
            });
}

bool UndoStops::isAsking() const
{
    return (m_question && m_question->isVisible()) || (m_merge && m_merge->isVisible());
}

void UndoStops::take(const ReversalStop &stop)
{
    const bool isItem = stop.record.target.key.has_value();
    if (isAsking())
        return takeLater(stop);
    if (stop.reason == Reason::ChangedSince)
        takeChanged(stop);
    else if (stop.reason == Reason::CreatedSince && isItem)
        showMerge(stop);
    else if (stop.reason == Reason::Gone && isItem && stop.record.before.data)
        askForCreation(stop);
    else if (stop.reason == Reason::ExpiryHasPassed)
        askForNoExpiry(stop);
    else
        emit problem(StopTexts::problem(stop));
}

// Something else is being asked; it can be looked at after that.
void UndoStops::takeLater(const ReversalStop &stop)
{
    ErrorText text = StopTexts::problem(stop);
    text.actions = {{tr("Look at it"), whileAlive(this, [this, stop] { take(stop); })}};
    emit problem(text);
}

void UndoStops::takeChanged(const ReversalStop &stop)
{
    switch (stop.record.action) {
    case Action::SaveData:
        return showMerge(stop);
    case Action::ChangeItemExpiry:
    case Action::ChangeMapExpiry:
        return askForExpiry(stop);
    case Action::CreateItem:
        return askForDeletion(stop);
    default:
        emit problem(StopTexts::problem(stop));
    }
}

void UndoStops::ask(const Confirmation &confirmation, QWidget *details,
                    const std::function<void()> &confirmed)
{
    m_question = ConfirmSheet::ask(confirmation, m_session, &m_parent, details, this, confirmed);
    connect(m_question, &ConfirmSheet::withdrawn, this, &UndoStops::done);
}

void UndoStops::showMerge(const ReversalStop &stop)
{
    const auto base = leftBy(stop);
    const auto theirs = jsonOf(stop.now->data);
    const auto mine = jsonOf(stop.record.before.data);
    if (!base || !theirs || !mine)
        return emit problem(StopTexts::problem(stop));
    m_merge = new MergeSheet({.profileName = m_session.profileName(),
                              .item = toString(*stop.record.target.key),
                              .map = WriteWords::mapName(stop.record),
                              .base = *base,
                              .theirs = *theirs,
                              .mine = *mine,
                              .aim = MergeAim::Undo},
                             m_session.writeGuard(), &m_parent);
    connect(m_merge, &MergeSheet::withdrawn, this, &UndoStops::done);
    connect(m_merge, &MergeSheet::saveRequested, this,
            [this, stop](const JsonText &result) { save(stop, result); });
    m_merge->open();
}

void UndoStops::save(const ReversalStop &stop, const JsonText &result)
{
    const MapItem theirs = itemOf(stop.record.target, *stop.now);
    if (isSameJson(result, *jsonOf(theirs.data)))
        return emit done(
            tr("%1 says that already. Nothing was sent.").arg(UndoTexts::name(stop.record)));
    withMap(stop, [this, stop, theirs, result](const std::shared_ptr<OpenMap> &map) {
        m_saving.push_back(stop);
        m_session.commands().saveItemData(map, {.base = theirs, .mine = result, .isPutBack = true},
                                          MergePolicy::Ask);
    });
}

// Somebody was faster once more: what was chosen was chosen from what does not stand there now.
void UndoStops::takeSaveStop(const CommandTarget &target, const SaveStop &save)
{
    const auto sent = std::find_if(
        m_saving.begin(), m_saving.end(),
        [&target](const ReversalStop &stop) { return stop.record.target == target; });
    if (sent == m_saving.end())
        return;
    ReversalStop stop = *sent;
    m_saving.erase(sent);
    stop.failure = save.failure;
    if (save.reason == SaveStop::Reason::ItemGone) {
        stop.reason = Reason::Gone;
    } else if (save.theirs && save.reason != SaveStop::Reason::Uncertain) {
        stop.now = stateOf(*save.theirs);
    } else {
        stop.reason = Reason::Failed;
    }
    take(stop);
}

void UndoStops::askForExpiry(const ReversalStop &stop)
{
    ask(StopTexts::changedExpiry(stop, now()), nullptr, [this, stop] { changeExpiry(stop); });
}

void UndoStops::changeExpiry(const ReversalStop &stop)
{
    withMap(stop, [this, stop](const std::shared_ptr<OpenMap> &map) {
        const auto ttl = ttlUntil(stop.record.before.expiresMs, m_session.clock().nowMs());
        ItemCommands &commands = m_session.commands();
        if (!ttl)
            emit done(tr("That moment has passed. Nothing was changed."));
        else if (stop.record.target.key)
            commands.changeItemExpiry(map, *stop.record.target.key, stop.now->revision, *ttl);
        else if (map->map().expiresMs == stop.now->expiresMs)
            commands.changeMapExpiry(map, *ttl);
        else // maps know no If-Match
            emit done(tr("The expiry of this map was changed once more. Nothing was sent."));
    });
}

void UndoStops::askForDeletion(const ReversalStop &stop)
{
    auto *changes = new ChangesView;
    const TargetState &left = stop.record.end->after;
    const auto made = left.data ? left.data : stop.record.sent.data;
    changes->setChanges(dataChanges(made, stop.now->data).value_or(std::vector<JsonChange>()));
    ask(StopTexts::changedCreation(stop), changes, [this, stop] {
        withMap(stop, [this, stop](const std::shared_ptr<OpenMap> &map) {
            m_session.commands().deleteItem(map, *stop.record.target.key, stop.now->revision);
        });
    });
}

void UndoStops::askForCreation(const ReversalStop &stop)
{
    ask(StopTexts::gone(stop, now()), nullptr, [this, stop] { createAgain(stop); });
}

void UndoStops::createAgain(const ReversalStop &stop)
{
    const auto data = jsonOf(stop.record.before.data);
    if (!data)
        return emit problem(StopTexts::problem(stop));
    withMap(stop, [this, stop, data](const std::shared_ptr<OpenMap> &map) {
        MapItem item;
        item.key = *stop.record.target.key;
        const auto &expiresMs = stop.record.before.expiresMs;
        const auto left = expiresMs ? ttlUntil(expiresMs, m_session.clock().nowMs()) : std::nullopt;
        m_session.commands().recreateItem(map, {.base = item, .mine = *data, .isPutBack = true},
                                          left);
    });
}

void UndoStops::askForNoExpiry(const ReversalStop &stop)
{
    ask(StopTexts::passedExpiry(stop, now()), nullptr,
        [this, stop] { emit undoWithoutExpiryRequested(stop.record); });
}

UndoTexts::Now UndoStops::now() const
{
    return {m_session.clock().nowMs(), QTimeZone::systemTimeZone()};
}

void UndoStops::withMap(const ReversalStop &stop, const UseMap &use)
{
    const CommandTarget &target = stop.record.target;
    m_map = m_session.client()
                .fetchMap(target.service, target.map.value())
                .then(this, [this, stop, use](const Result<SyncMap> &map) {
                    if (map)
                        return useMap(stop, m_session.open(*map), use);
                    ReversalStop failed = stop;
                    failed.reason = Reason::Failed;
                    failed.failure = {map.error()};
                    emit problem(StopTexts::problem(failed));
                });
}

// Another write to it may have begun while the map was read: it would not take this one, too.
void UndoStops::useMap(const ReversalStop &stop, const std::shared_ptr<OpenMap> &map,
                       const UseMap &use)
{
    if (m_session.commands().isBusy(stop.record.target))
        emit done(tr("%1 Nothing was sent.", "that something is being written")
                      .arg(isBeingWrittenText(UndoTexts::name(stop.record))));
    else
        use(map);
}

} // namespace mapdesk
