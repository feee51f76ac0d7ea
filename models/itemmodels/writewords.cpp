// SPDX-License-Identifier: GPL-3.0-or-later
#include "writewords.h"

#include "datachanges.h"
#include "displaytext.h"
#include "expirytext.h"
#include "jsonchangesmodel.h"

#include <QLocale>
#include <QTimeZone>

namespace mapdesk {

using Action = WriteRecord::Action;

QString WriteWords::action(const WriteRecord &record)
{
    const QString words = record.isApplied() ? done(record.action) : asked(record.action);
    return record.undoes ? tr("%1 (undo)").arg(words) : words;
}

QString WriteWords::done(Action action)
{
    switch (action) {
    case Action::SaveData:
        return tr("Data saved");
    case Action::ChangeItemExpiry:
        return tr("Expiry changed");
    case Action::CreateItem:
        return tr("Item created");
    case Action::DeleteItem:
        return tr("Item deleted");
    case Action::CreateMap:
        return tr("Map created");
    case Action::ChangeMapExpiry:
        return tr("Map expiry changed");
    case Action::DeleteMap:
        return tr("Map deleted");
    case Action::ChangePermission:
        return tr("Permission changed");
    case Action::DeletePermission:
        return tr("Permission removed");
    }
    return {};
}

QString WriteWords::asked(Action action)
{
    switch (action) {
    case Action::SaveData:
        return tr("Save data");
    case Action::ChangeItemExpiry:
        return tr("Change expiry");
    case Action::CreateItem:
        return tr("Create item");
    case Action::DeleteItem:
        return tr("Delete item");
    case Action::CreateMap:
        return tr("Create map");
    case Action::ChangeMapExpiry:
        return tr("Change map expiry");
    case Action::DeleteMap:
        return tr("Delete map");
    case Action::ChangePermission:
        return tr("Change permission");
    case Action::DeletePermission:
        return tr("Remove permission");
    }
    return {};
}

QString WriteWords::name(const WriteRecord &record)
{
    return visibleText(record.target.key ? toString(*record.target.key) : mapName(record));
}

QString WriteWords::mapName(const WriteRecord &record)
{
    return record.mapName.isEmpty() ? record.target.map.value() : record.mapName;
}

QString WriteWords::standing(WriteStanding standing)
{
    switch (standing) {
    case WriteStanding::Applied:
        return tr("Applied");
    case WriteStanding::Refused:
        return tr("Refused");
    case WriteStanding::NotApplied:
        return tr("Not applied");
    case WriteStanding::CannotTell:
        return tr("Not certain");
    case WriteStanding::NotKnownYet:
        return tr("Not known yet");
    }
    return {};
}

QString WriteWords::outcome(const WriteRecord &record)
{
    const QString words = standing(standingOf(record));
    const bool isRefused = standingOf(record) == WriteStanding::Refused;
    if (!isRefused || record.end->message.isEmpty())
        return words;
    return tr("%1: %2", "an outcome and its reason").arg(words, visibleText(record.end->message));
}

QString WriteWords::change(const WriteRecord &record, const QTimeZone &local)
{
    switch (record.action) {
    case Action::SaveData:
        return dataChange(record);
    case Action::ChangeItemExpiry:
    case Action::ChangeMapExpiry:
        return expiryChange(record, local);
    case Action::CreateItem:
        return wholeItem(record, record.sent, expiryAfter(record), local);
    case Action::DeleteItem:
        return wholeItem(record, record.before, record.before.expiresMs, local);
    case Action::CreateMap:
        return tr("expires: %1").arg(moment(expiryAfter(record), local));
    case Action::DeleteMap:
        return isOfEmptyMap(record) ? tr("an empty map") : tr("with all its items");
    case Action::ChangePermission:
    case Action::DeletePermission:
        return permissionChange(record);
    }
    return {};
}

QString WriteWords::dataChange(const WriteRecord &record)
{
    if (!record.before.data || !record.sent.data)
        return tr("data no longer kept");
    const auto changes = dataChanges(record.before.data, record.sent.data);
    if (!changes)
        return tr("cannot be compared");
    return changes->empty() ? tr("the same data") : JsonChangesModel::summary(*changes);
}

QString WriteWords::expiryChange(const WriteRecord &record, const QTimeZone &local)
{
    const std::optional<qint64> after = expiryAfter(record);
    const QString words = tr("%1 → %2", "before and after")
                              .arg(moment(record.before.expiresMs, local), moment(after, local));
    if (!after || *after <= record.whenMs)
        return words;
    return tr("%1 (after %2)", "a change, and a length of time counted from it")
        .arg(words, ExpiryText::duration(record.sentTtl->wireValue()));
}

QString WriteWords::moment(std::optional<qint64> expiresMs, const QTimeZone &local)
{
    return expiresMs ? ExpiryText::dateTime(*expiresMs, local) : tr("never");
}

QString WriteWords::wholeItem(const WriteRecord &record, const TargetState &item,
                              std::optional<qint64> expiresMs, const QTimeZone &local)
{
    const QString data = item.data ? tr("%L1 bytes of data").arg(item.data->size())
        : record.isPurged          ? tr("data no longer kept")
                                   : tr("data not known");
    return tr("%1, expires: %2").arg(data, moment(expiresMs, local));
}

QString WriteWords::permissionChange(const WriteRecord &record)
{
    const auto before = record.before.exists ? record.before.rights : std::nullopt;
    const bool isRemoved = record.action == Action::DeletePermission;
    const auto after = isRemoved ? std::nullopt : record.sent.rights;
    const QString whom = record.identity ? visibleText(record.identity->value()) : QString();
    return tr("%1: %2 → %3", "an identity, its rights before and after")
        .arg(whom, rights(before), rights(after));
}

QString WriteWords::rights(const std::optional<PermissionRights> &rights)
{
    QStringList words;
    if (rights && rights->read)
        words += tr("read");
    if (rights && rights->write)
        words += tr("write");
    if (rights && rights->manage)
        words += tr("manage");
    return words.isEmpty() ? tr("nothing", "rights") : words.join(QStringLiteral(", "));
}

std::optional<qint64> WriteWords::expiryAfter(const WriteRecord &record)
{
    if (!record.sentTtl || record.sentTtl->isNever())
        return {};
    if (record.isApplied() && record.end->after.expiresMs)
        return record.end->after.expiresMs;
    return record.whenMs + record.sentTtl->wireValue() * 1000;
}

} // namespace mapdesk
