// SPDX-License-Identifier: GPL-3.0-or-later
#include "datacontroller.h"

#include "datapanel.h"
#include "displaytext.h"
#include "jsoneditor.h"
#include "openmap.h"
#include "savestoptext.h"
#include "syncsession.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimeZone>

namespace mapdesk {

DataController::DataController(SyncSession &session, DataPanel &panel, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_saving(session, panel)
{
    connect(&m_panel, &DataPanel::textChanged, this, &DataController::takeText);
    connect(&m_panel, &DataPanel::saveRequested, this, &DataController::save);
    connect(&m_panel, &DataPanel::revertRequested, this, &DataController::revert);
    connect(&m_panel, &DataPanel::changesRequested, this, &DataController::showOwnChanges);
    connect(&m_panel, &DataPanel::noteActionRequested, this, &DataController::act);
    connect(&m_saving, &DataSaving::merged, this, &DataController::takeMerged);
    connect(&m_saving, &DataSaving::done, this, &DataController::done);
    connect(&m_session.writeGuard(), &WriteGuard::changed, this, &DataController::presentState);
    connect(&m_session.drafts(), &ItemDrafts::found, this, &DataController::takeFound);

    ItemCommands &commands = m_session.commands();
    connect(&commands, &ItemCommands::started, this, &DataController::presentState);
    connect(&commands, &ItemCommands::finished, this, &DataController::presentState);
    connect(&commands, &ItemCommands::undone, this,
            [this](const WriteRecord &original) { takeUndone(original.target); });
    connect(&commands, &ItemCommands::itemDeleted, this, &DataController::takeDeleted);
    connect(&commands, &ItemCommands::undoneInBatch, this,
            [this](const WriteRecord &original) { takeUndone(original.target); });
    connect(&commands, &ItemCommands::deletedInBatch, this, &DataController::takeDeleted);
    connect(&commands, &ItemCommands::dataSaved, this, &DataController::takeSaved);
    connect(&commands, &ItemCommands::saveStopped, this, &DataController::takeStop);
    connect(&commands, &ItemCommands::itemCreated, this, &DataController::takeCreated);
    connect(&commands, &ItemCommands::creationFailed, this, &DataController::takeFailure);
    clear();
}

void DataController::showItem(const std::shared_ptr<OpenMap> &map, const ItemKey &key)
{
    const CommandTarget shown = targetOf(map->map(), key);
    if (isShown(shown) && m_map) {
        follow();
        return;
    }
    const auto stored = map->item(key);
    if (!stored) {
        clear();
        if (map->has(key))
            m_panel.setStatus(DataPanel::Tone::Plain, DataTexts::notKept());
        return;
    }
    m_saving.withdraw();
    m_map = map;
    m_target = shown;
    m_mapName = map->map().displayName();
    presentStored(*stored);
}

void DataController::presentStored(const MapItem &stored)
{
    const auto draft = m_session.drafts().find(m_target);
    if (!draft)
        return present(EditedItem(stored), stored.data);
    EditedItem item(draft->base);
    item.follow(stored, draft->text, false);
    present(std::move(item), draft->text);
    if (!m_isChanged)
        emit done(tr("%1 already says what your unsaved text says: nothing is left to save.")
                      .arg(name()));
}

// What an earlier session left comes from the disk, which may be slow.
void DataController::takeFound()
{
    const auto stored = m_isShowing && m_map ? m_map->item(*m_target.key) : std::nullopt;
    if (stored && !m_isChanged && m_session.drafts().find(m_target))
        presentStored(*stored);
}

void DataController::showDraft(const ItemDraft &draft, const std::shared_ptr<OpenMap> &map)
{
    m_saving.withdraw();
    m_map = map;
    m_target = draft.target;
    m_mapName = draft.mapName;
    EditedItem item(draft.base);
    item.setGone();
    present(std::move(item), draft.text);
}

void DataController::clear()
{
    m_saving.withdraw();
    m_isShowing = false;
    m_map.reset();
    m_target = {};
    m_item = EditedItem();
    m_panel.setDocument({});
    m_panel.setEnabled(false);
    m_check = {};
    m_isChanged = false;
    m_panel.setNote({});
    m_panel.setStatus(DataPanel::Tone::Plain, {});
    m_panel.setMeter(0, mostDataBytes, manyDataBytes);
    m_panel.setActions({});
}

void DataController::follow()
{
    if (!m_isShowing || !m_map)
        return;
    const auto stored = m_map->item(*m_target.key);
    if (!stored && m_map->has(*m_target.key))
        return; // its newer data is not kept: whoever shows it reads it
    if (!stored) {
        m_item.setGone();
    } else if (m_item.follow(*stored, m_panel.text(), !hasCursor())
               == EditedItem::Effect::Replace) {
        m_panel.setDocument(m_item.base().data);
    }
    takeText();
}

bool DataController::holdsOn() const
{
    return m_isShowing && m_item.isGone() && (m_isChanged || hasCursor());
}

bool DataController::isBusy() const
{
    return m_isShowing && m_session.commands().isBusy(m_target);
}

bool DataController::isLocked() const
{
    return !m_session.writeGuard().allowsWrites();
}

bool DataController::hasCursor() const
{
    return m_panel.hasCursor();
}

QString DataController::name() const
{
    return visibleText(toString(*m_target.key));
}

void DataController::present(EditedItem item, const QByteArray &text)
{
    m_isShowing = true;
    m_item = std::move(item);
    m_panel.setEnabled(true);
    if (text == m_item.base().data)
        m_panel.setDocument(text);
    else
        m_panel.setTypedDocument(text);
    takeText();
}

void DataController::takeText()
{
    if (!m_isShowing)
        return;
    if (m_panel.origin() != m_item.origin())
        m_item.turnTo(m_panel.origin());
    const QByteArray text = m_panel.text();
    m_check = DataCheck::of(text);
    m_isChanged = m_item.isChanged(text, m_check);
    if (m_isChanged)
        m_session.drafts().keep({m_target, m_mapName, m_item.base(), text});
    else
        m_session.drafts().drop(m_target);
    presentState();
}

// Of an item that is not shown.
void DataController::keepOrDrop(const CommandTarget &target, const EditedItem &item,
                                const QByteArray &text, const QString &mapName)
{
    if (item.isChanged(text))
        m_session.drafts().keep({target, mapName, item.base(), text});
    else
        m_session.drafts().drop(target);
}

void DataController::presentState()
{
    if (!m_isShowing)
        return;
    const bool isSaving = isBusy();
    const bool canWrite = !isLocked() && !isSaving && m_map && !m_item.isGone();
    m_panel.setReadOnly((isLocked() && !m_isChanged) || !m_map);
    m_panel.setActions({.save = m_isChanged && m_check.canBeSent() && canWrite,
                        .revert = m_isChanged,
                        .showChanges = m_isChanged && m_check.json});
    m_panel.setSaveText(DataTexts::saveToolTip(m_check, m_isChanged, isLocked(), isSaving));
    m_panel.setMeter(m_check.bytes, mostDataBytes, manyDataBytes);
    const DataRemark status = DataTexts::status(m_check, m_isChanged, isLocked(), isSaving);
    m_panel.setStatus(status.tone, status.text, status.offset);
    m_panel.editor().showError(m_check.error);
    presentNote();
}

void DataController::presentNote()
{
    DataTexts::Note note;
    if (!m_map)
        note = DataTexts::noteOnGoneMap();
    else if (m_item.isGone())
        note = DataTexts::noteOnGone(m_item.base(), m_isChanged, m_session.clock().nowMs());
    else if (m_item.newest() && !isBusy())
        note = DataTexts::noteOnNewest(*m_item.newest(), m_isChanged, QTimeZone::systemTimeZone());
    m_noteActions = note.actions;
    m_panel.setNote(note.shown);
}

void DataController::act(int index)
{
    using Action = DataTexts::Action;
    switch (m_noteActions[size_t(index)]) {
    case Action::ShowChanges:
        return showOthersChanges();
    case Action::TakeIn:
        return takeIn();
    case Action::ShowNewest:
        return showNewest();
    case Action::Discard:
        return discard();
    case Action::CreateAgain:
        return createAgain();
    case Action::CopyText:
        return QGuiApplication::clipboard()->setText(exactText(m_panel.text()));
    }
}

void DataController::save()
{
    const auto edit = m_isShowing ? m_item.editOf(m_panel.text()) : std::nullopt;
    if (!edit || !m_isChanged || !m_check.canBeSent() || isLocked() || isBusy() || !m_map
        || m_item.isGone()) {
        if (m_isShowing)
            emit done(DataTexts::saveToolTip(m_check, m_isChanged, isLocked(), isBusy()));
        return;
    }
    m_saving.save(m_map, *edit);
}

void DataController::revert()
{
    m_panel.replaceDocument(m_item.base().data);
}

void DataController::showOwnChanges()
{
    if (const auto edit = m_item.editOf(m_panel.text())) {
        m_saving.showChanges(tr("What will change in %1").arg(name()), m_item.base().data,
                             edit->mine.bytes());
    }
}

void DataController::showOthersChanges()
{
    if (m_item.newest()) {
        m_saving.showChanges(tr("What others changed in %1").arg(name()), m_item.base().data,
                             m_item.newest()->data);
    }
}

void DataController::takeIn()
{
    const auto merge = m_item.mergeWithNewest(m_panel.text());
    if (!merge)
        emit done(tr("Your text and the newest version can be brought together once both are valid "
                     "JSON."));
    else if (merge->isClean())
        takeMerged(*m_item.newest(), merge->merged(), false);
    else
        showMerge();
}

void DataController::showMerge()
{
    m_saving.showMerge(m_map, *m_item.editOf(m_panel.text()), *m_item.newest());
}

void DataController::takeMerged(const MapItem &theirs, const JsonText &result, bool isToBeSaved)
{
    m_item.moveOn(theirs);
    m_panel.replaceDocument(result.bytes(), m_item.origin());
    takeText();
    if (!isToBeSaved)
        return;
    if (!m_isChanged)
        return emit done(tr("%1 says that already. Nothing was sent.").arg(name()));
    const DataEdit edit = *m_item.editOf(result.bytes());
    if (m_session.writes().lacksReason())
        m_saving.save(m_map, edit);
    else
        m_session.commands().saveItemData(m_map, edit, MergePolicy::Merge);
}

void DataController::showNewest()
{
    const MapItem newest = *m_item.newest();
    m_item.moveOn(newest);
    m_panel.replaceDocument(newest.data, m_item.origin());
    takeText();
}

void DataController::discard()
{
    if (m_item.newest())
        return showNewest();
    m_session.drafts().drop(m_target);
    clear();
    emit released();
}

void DataController::createAgain()
{
    // From a message that stands there still: what the note offers may be another by now.
    if (!m_map || !m_item.isGone())
        return;
    const auto edit = m_item.editOf(m_panel.text());
    if (isLocked() || !edit || !m_check.canBeSent())
        emit done(DataTexts::saveToolTip(m_check, true, isLocked(), isBusy()));
    else
        m_saving.createAgain(m_map, *edit);
}

void DataController::takeSaved(const CommandTarget &saved, const DataSaved &what)
{
    const QString key = visibleText(toString(*saved.key));
    if (what.edit.isPutBack) {
        takeUndone(saved);
    } else if (isShown(saved)) {
        if (const auto text = m_item.takeSaved(what.edit, what, m_panel.text()))
            m_panel.replaceDocument(text->bytes(), m_item.origin());
        takeText();
    } else if (const auto draft = m_session.drafts().find(saved)) {
        EditedItem item(draft->base);
        const auto merged = item.takeSaved(what.edit, what, draft->text);
        keepOrDrop(saved, item, merged ? merged->bytes() : draft->text, draft->mapName);
    }
    if (what.edit.isPutBack)
        emit written(saved, tr("%1 was put back.").arg(key));
    else if (what.merges == 0)
        emit written(saved, tr("The data of %1 was saved.").arg(key));
    else
        emit written(saved,
                     tr("The data of %1 was saved together with what others changed.").arg(key));
}

void DataController::takeStop(const CommandTarget &stopped, const SaveStop &stop)
{
    using Reason = SaveStop::Reason;
    const bool isHere = isShown(stopped);
    if (isHere)
        follow();
    if (stop.edit.isPutBack) // whoever asked for it tells
        return;
    if (isHere) {
        const bool isMerge = stop.reason == Reason::MergeToShow || stop.reason == Reason::Overlap;
        // What was typed meanwhile is a part of what is chosen from.
        if (isMerge && m_isChanged && m_item.mergeWithNewest(m_panel.text()))
            return showMerge();
        if (stop.reason == Reason::ItemGone)
            return emit done(tr("%1 is gone. Your text is kept.").arg(name()));
        if (stop.reason == Reason::MapGone) {
            m_map.reset();
            presentState();
        }
    }
    const auto again = whileAlive(this, [this, stopped] {
        if (isShown(stopped))
            save();
        else
            emit done(tr("Choose the item again to save it: its text is kept."));
    });
    emit problem(SaveStopText::explain(stopped, stop, again));
}

// What the person did themselves is no news to them; their text that is not saved stays.
void DataController::takeUndone(const CommandTarget &target)
{
    if (!isShown(target) || !m_map)
        return;
    follow();
    if (m_item.newest() && !m_isChanged)
        showNewest();
}

void DataController::takeDeleted(const CommandTarget &target)
{
    if (!isShown(target) || !m_map)
        return;
    follow();
    if (m_isChanged)
        return;
    clear();
    emit released();
}

void DataController::takeCreated(const CommandTarget &target, const MapItem &item)
{
    m_saving.takeCreation(target);
    if (isShown(target)) {
        m_item.takeCreated(item);
        takeText();
        emit created(item);
    } else if (const auto draft = m_session.drafts().find(target)) {
        keepOrDrop(target, EditedItem(item), draft->text, draft->mapName);
    }
    emit written(target, tr("%1 was created again.").arg(visibleText(toString(*target.key))));
}

void DataController::takeFailure(const CommandTarget &target, const CommandFailure &failure)
{
    if (isShown(target))
        follow();
    const QString key = visibleText(toString(*target.key));
    const QString headline = failure.outcome == WriteOutcome::CannotTell
        ? tr("It is not certain whether %1 was created again.")
        : tr("%1 was not created again.");
    const auto again = whileAlive(this, [this, target] {
        if (isShown(target))
            createAgain();
        else
            emit done(tr("Choose the item again to create it: its text is kept."));
    });
    // Of an undo, or of what was put back, it is not the editor's text that was to be created.
    const bool isOwn = m_saving.takeCreation(target);
    emit problem(
        ErrorText::explain(headline.arg(key), failure, isOwn ? again : std::function<void()>()));
}

} // namespace mapdesk
