// SPDX-License-Identifier: GPL-3.0-or-later
#include "undotexts.h"

#include "expirytext.h"
#include "writewords.h"

namespace mapdesk {

using Action = WriteRecord::Action;

QString UndoTexts::name(const WriteRecord &record)
{
    return WriteWords::name(record);
}

QString UndoTexts::menuText(Direction direction, const WriteRecord *record)
{
    const bool isUndo = direction == Direction::Undo;
    if (!record)
        return isUndo ? tr("Undo write") : tr("Redo write");
    const QString text = isUndo ? tr("Undo write: %1 (%2)") : tr("Redo write: %1 (%2)");
    return text.arg(WriteWords::action(*record), name(*record));
}

Confirmation UndoTexts::confirmationOf(const WriteRecord &record, Direction direction,
                                       const Now &now)
{
    Confirmation confirmation;
    confirmation.question = question(record, direction);
    confirmation.objects = objectsOf(record, now.local);
    addStates(confirmation, record, now);
    confirmation.caution = caution(record);
    if (record.action == Action::DeleteMap)
        confirmation.button = tr("Put back %n map(s)", nullptr, 1);
    else
        confirmation.button = direction == Direction::Undo ? tr("Undo %n write(s)", nullptr, 1)
                                                           : tr("Redo %n write(s)", nullptr, 1);
    return confirmation;
}

QList<Confirmation::Fact> UndoTexts::objectsOf(const WriteRecord &record, const QTimeZone &local)
{
    QList<Confirmation::Fact> objects;
    if (record.target.key)
        objects += {tr("Item"), toString(*record.target.key)};
    objects += {tr("Map"), WriteWords::mapName(record)};
    if (record.identity)
        objects += {tr("Identity"), record.identity->value()};
    objects += {tr("Write"),
                tr("%1, %2", "what was written, and when")
                    .arg(WriteWords::action(record), ExpiryText::dateTime(record.whenMs, local))};
    if (!record.reason.isEmpty())
        objects += {tr("Its reason"), record.reason};
    return objects;
}

QString UndoTexts::question(const WriteRecord &record, Direction direction)
{
    switch (record.action) {
    case Action::CreateItem:
        return tr("Undo this write? The item is deleted again.");
    case Action::DeleteItem:
        return tr("Undo this write? The item is created again as it was.");
    case Action::CreateMap:
        return tr("Undo this write? The map is deleted again.");
    case Action::DeleteMap:
        return tr("Put this map back, as a new map?");
    default:
        return direction == Direction::Undo ? tr("Undo this write?") : tr("Do this write again?");
    }
}

void UndoTexts::addStates(Confirmation &confirmation, const WriteRecord &record, const Now &now)
{
    const auto expiry = [&now](const TargetState &state) {
        return ExpiryText::sentence(state.expiresMs, now.ms, now.local);
    };
    switch (record.action) {
    case Action::ChangeItemExpiry:
    case Action::ChangeMapExpiry:
        confirmation.before = expiry(record.end->after);
        confirmation.after = expiry(record.before);
        break;
    case Action::CreateMap:
        confirmation.objects += {tr("Expiry"), expiry(record.end->after)};
        break;
    case Action::DeleteItem:
    case Action::DeleteMap:
        confirmation.objects += {tr("Expiry"), expiry(record.before)};
        break;
    case Action::ChangePermission:
    case Action::DeletePermission:
        confirmation.before = WriteWords::rights(record.end->after.rights);
        confirmation.after = WriteWords::rights(record.before.rights);
        break;
    case Action::SaveData:
    case Action::CreateItem:
        break;
    }
}

QString UndoTexts::caution(const WriteRecord &record)
{
    switch (record.action) {
    case Action::ChangeMapExpiry:
        return tr("Best effort: it is read once more just before, but Sync cannot tell whether "
                  "somebody else changes this map at the same moment; the last change counts.");
    case Action::ChangePermission:
    case Action::DeletePermission:
        return tr("Best effort: it is read once more just before, but Sync cannot tell whether "
                  "somebody else changes this permission at the same moment; the last change "
                  "counts.");
    case Action::CreateMap:
        return tr("It is deleted only if it is still as it was created: without items and "
                  "permissions, and with the same expiry. Best effort: Sync cannot tell whether "
                  "somebody puts an item into it at the same moment; that item would go with it.");
    case Action::DeleteMap:
        if (isOfEmptyMap(record)) {
            return tr("It was empty: a map is made with the same name and expiry, without items "
                      "and permissions. Its SID, who created it and all dates are others than "
                      "they were. Programs that know the map by its SID do not find it.");
        }
        return tr("A map is made with the same name, and what was kept of its items, permissions "
                  "and expiry is put into it. Its SID, who created it and all dates are others "
                  "than they were, and every item counts its revisions anew. Programs that know "
                  "the map by its SID do not find it.");
    default:
        return {};
    }
}

QString UndoTexts::done(const WriteRecord &record, Direction direction, const Now &now)
{
    const QString text = direction == Direction::Undo ? tr("Undone: %1") : tr("Done again: %1");
    return text.arg(result(record, direction, now));
}

QString UndoTexts::result(const WriteRecord &record, Direction direction, const Now &now)
{
    const QString what = name(record);
    switch (record.action) {
    case Action::SaveData:
        return direction == Direction::Undo
            ? tr("the data of %1 is as it was before that write.").arg(what)
            : tr("the data of %1 is as you had written it.").arg(what);
    case Action::ChangeItemExpiry:
    case Action::ChangeMapExpiry:
        return tr("%1: %2", "a name, and when it expires")
            .arg(what, ExpiryText::sentence(record.before.expiresMs, now.ms, now.local));
    case Action::CreateItem:
        return tr("%1 was deleted again.").arg(what);
    case Action::DeleteItem:
        return tr("%1 is there again.").arg(what);
    case Action::ChangePermission:
    case Action::DeletePermission:
        return tr("the permissions of %1 are as they were.").arg(what);
    case Action::CreateMap:
        return tr("the map %1 was deleted again.").arg(what);
    case Action::DeleteMap:
        break;
    }
    return {};
}

} // namespace mapdesk
