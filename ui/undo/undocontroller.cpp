// SPDX-License-Identifier: GPL-3.0-or-later
#include "undocontroller.h"

#include "changesview.h"
#include "datachanges.h"
#include "mapprogress.h"
#include "mnemonics.h"
#include "restoredtext.h"
#include "syncsession.h"
#include "writelocktext.h"

#include <QAction>
#include <QTimeZone>

namespace mapdesk {

namespace {

using Action = WriteRecord::Action;

WriteKind kindOf(const WriteRecord &reversed)
{
    switch (reversed.action) {
    case Action::SaveData:
        return WriteKind::SaveData;
    case Action::ChangeItemExpiry:
        return WriteKind::ChangeItemExpiry;
    case Action::CreateItem:
        return WriteKind::DeleteItems;
    case Action::DeleteItem:
        return WriteKind::CreateItem;
    case Action::ChangeMapExpiry:
        return WriteKind::ChangeMapExpiry;
    case Action::DeleteMap:
        return isOfEmptyMap(reversed) ? WriteKind::CreateMap : WriteKind::RestoreMap;
    case Action::CreateMap:
        return WriteKind::DeleteEmptyMap;
    case Action::ChangePermission:
    case Action::DeletePermission:
        break;
    }
    return WriteKind::ChangePermissions;
}

UndoTexts::Direction directionOf(const WriteRecord &record)
{
    return record.undoes ? UndoTexts::Direction::Redo : UndoTexts::Direction::Undo;
}

// What taking it back changes in an item's data; null where it is about something else.
QWidget *changesOf(const WriteRecord &record)
{
    const bool isAboutData = record.action == Action::SaveData
        || record.action == Action::CreateItem || record.action == Action::DeleteItem;
    const TargetState &left = record.end->after;
    const auto changes = dataChanges(left.exists ? left.data : std::nullopt,
                                     record.before.exists ? record.before.data : std::nullopt);
    if (!isAboutData || !changes)
        return nullptr;
    auto *view = new ChangesView;
    view->setChanges(*changes);
    return view;
}

} // namespace

UndoController::UndoController(SyncSession &session, MapProgress &progress, QWidget &parent)
    : QObject(&parent)
    , m_session(session)
    , m_progress(progress)
    , m_parent(parent)
    , m_stops(session, parent)
    , m_undo(makeAction(Qt::CTRL | Qt::ALT | Qt::Key_Z, Direction::Undo))
    , m_redo(makeAction(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_Z, Direction::Redo))
{
    connect(&m_stops, &UndoStops::done, this, &UndoController::done);
    connect(&m_stops, &UndoStops::problem, this, &UndoController::problem);
    connect(&m_stops, &UndoStops::undoWithoutExpiryRequested, this,
            [this](const WriteRecord &record) { send(record, ExpiryChoice::never()); });
    connect(&m_session.undo(), &WriteUndo::changed, this, &UndoController::showActions);
    ItemCommands &commands = m_session.commands();
    connect(&commands, &ItemCommands::undone, this, &UndoController::takeUndone);
    connect(&commands, &ItemCommands::undoStopped, this, &UndoController::takeStop);
    connect(&commands, &ItemCommands::mapRestored, this,
            [this](const WriteRecord &, const MapRestored &restored) { takeRestored(restored); });
    showActions();
}

QAction *UndoController::makeAction(const QKeySequence &key, Direction direction)
{
    auto *action = new QAction(this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [this, direction] {
        if (const WriteRecord *record = next(direction))
            undo(*record);
    });
    return action;
}

const WriteRecord *UndoController::next(Direction direction) const
{
    const WriteUndo &writes = m_session.undo();
    return direction == Direction::Undo ? writes.nextUndo() : writes.nextRedo();
}

UndoTexts::Now UndoController::now() const
{
    return {m_session.clock().nowMs(), QTimeZone::systemTimeZone()};
}

void UndoController::showActions()
{
    const auto show = [this](QAction &action, Direction direction) {
        const WriteRecord *record = next(direction);
        action.setText(withoutMnemonics(UndoTexts::menuText(direction, record)));
        action.setEnabled(record);
    };
    show(*m_undo, Direction::Undo);
    show(*m_redo, Direction::Redo);
    if (m_offered != 0 && !m_session.undo().offers(m_offered)) {
        m_offered = 0;
        emit offerEnded();
    }
}

void UndoController::undo(const WriteRecord &record)
{
    if (m_sheet && m_sheet->isVisible())
        return;
    if (!m_session.writeGuard().allowsWrites())
        return emit done(writingIsLockedText());
    if (m_session.commands().isBusy(record.target))
        return emit done(isBeingWrittenText(UndoTexts::name(record)));
    if (m_session.frictionOf(kindOf(record)) == Friction::None)
        send(record);
    else
        askFirst(record);
}

void UndoController::askFirst(const WriteRecord &record)
{
    m_sheet = ConfirmSheet::ask(UndoTexts::confirmationOf(record, directionOf(record), now()),
                                m_session, &m_parent, changesOf(record), this,
                                [this, record] { send(record); });
    connect(m_sheet, &ConfirmSheet::withdrawn, this, &UndoController::done);
}

void UndoController::send(const WriteRecord &record,
                          const std::optional<ExpiryChoice> &expiryInstead)
{
    if (kindOf(record) == WriteKind::RestoreMap)
        m_progress.begin(record.target, MapProgress::Work::Restore, UndoTexts::name(record));
    m_session.commands().undo(record, expiryInstead);
}

void UndoController::tellWritten(const CommandTarget &target, const QString &sentence)
{
    if (const WriteRecord *record = m_session.undo().newestOf(target))
        offer(sentence, *record, tr("Undo"));
    else
        emit done(sentence);
}

void UndoController::offer(const QString &sentence, const WriteRecord &record, const QString &word)
{
    m_offered = record.seq;
    emit offered(sentence, {word, whileAlive(this, [this, record] { undo(record); })});
}

void UndoController::takeUndone(const WriteRecord &original, const WriteRecord &own)
{
    if (original.action == Action::DeleteMap)
        return; // told with counts
    if (original.action == Action::CreateMap)
        emit mapDeleted(original.target.map);
    const QString sentence = UndoTexts::done(original, directionOf(original), now());
    const bool isUndo = directionOf(original) == Direction::Undo;
    if (own.seq != 0)
        offer(sentence, own, isUndo ? tr("Redo") : tr("Undo"));
    else
        emit done(sentence);
}

void UndoController::takeStop(const ReversalStop &stop)
{
    if (stop.reason == ReversalStop::Reason::Halted && stop.restored)
        offer(RestoredText::soFar(*stop.restored), stop.record, tr("Go on"));
    else if (stop.reason == ReversalStop::Reason::Halted)
        emit done(tr("Stopped. Nothing of %1 was put back.").arg(UndoTexts::name(stop.record)));
    else
        m_stops.take(stop);
}

void UndoController::takeRestored(const MapRestored &restored)
{
    emit mapFound(restored.map);
    emit done(RestoredText::done(restored));
    if (!restored.failures.empty())
        emit problem(RestoredText::failures(restored));
}

} // namespace mapdesk
