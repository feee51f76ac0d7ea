// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissiontexts.h"

#include "displaytext.h"
#include "namerules.h"
#include "writewords.h"

#include <QLocale>

namespace mapdesk {

namespace {

QString nameOf(const Identity &identity)
{
    return visibleText(identity.value());
}

} // namespace

QString PermissionTexts::status(LoadState state, int total, int shown)
{
    const QString count = shown == total
        ? tr("%Ln permission(s)", nullptr, total)
        : tr("%1 of %Ln permission(s) match", nullptr, total).arg(QLocale().toString(shown));
    switch (state) {
    case LoadState::Idle:
        return {};
    case LoadState::Loading:
        return tr("%1, loading…").arg(count);
    case LoadState::More:
        return tr("%1, more on the server").arg(count);
    case LoadState::Complete:
        return total == 0 ? tr("No identity has a permission on this map.") : count;
    case LoadState::Failed:
        return tr("%1, then reading failed; more may be on the server").arg(count);
    }
    return {};
}

// What comes after "support-4711 can ". Whole sentences, since languages order them differently.
QString PermissionTexts::ability(const PermissionRights &rights)
{
    const auto [read, write, manage] = rights;
    if (read && write && manage)
        return tr("%1 can read this map, create, change and delete its items, and delete the map.");
    if (read && write)
        return tr("%1 can read this map and create, change and delete its items, but cannot delete "
                  "the map.");
    if (read && manage)
        return tr("%1 can read this map and its items and delete the map, but cannot change its "
                  "items.");
    if (write && manage)
        return tr("%1 can create, change and delete items of this map and delete the map, but has "
                  "no permission to read them.");
    if (read)
        return tr("%1 can read this map and its items, and nothing else.");
    if (write)
        return tr("%1 can create, change and delete items of this map, but has no permission to "
                  "read them and cannot delete the map.");
    if (manage)
        return tr("%1 can delete this map, and has no permission to read it or to change its "
                  "items.");
    return tr("%1 can do nothing with this map: its permission allows nothing.");
}

QString PermissionTexts::answer(const Identity &identity, const Rights &rights,
                                AccessControl access)
{
    const QString name = nameOf(identity);
    if (access == AccessControl::Off)
        return tr("%1, like every identity, can read, write and manage this map: the service's "
                  "access control (ACL) is off. Once it is switched on, its permission counts: %2.")
            .arg(name, WriteWords::rights(rights));
    const QString sentence = (rights ? ability(*rights)
                                     : tr("%1 can do nothing with this map: it has no permission "
                                          "here."))
                                 .arg(name);
    if (access == AccessControl::On)
        return sentence;
    return tr("If the service's access control (ACL) is on: %1 Whether it is on is not known.")
        .arg(sentence);
}

QString PermissionTexts::identityProblem(const QString &typed)
{
    using Problem = NameCheck::Problem;
    const NameCheck check = NameCheck::ofIdentity(typed);
    switch (check.problem) {
    case Problem::Empty:
        return tr("Type an identity.");
    case Problem::NoPath:
        return tr("“%1” cannot be part of a URL, so this identity cannot be reached.").arg(typed);
    case Problem::NoText:
        return tr("There is half a character in it, which cannot be sent.");
    case Problem::TooLong:
        return tr("An identity has at most %L1 characters; this has %L2.")
            .arg(mostIdentityCharacters)
            .arg(check.characters);
    case Problem::LooksLikeSid: // is no problem of an identity
    case Problem::None:
        break;
    }
    return {};
}

Confirmation PermissionTexts::confirmation(const SyncMap &map, const PermissionEdit &edit,
                                           AccessControl access)
{
    Confirmation confirmation;
    confirmation.objects = {{tr("Identity"), edit.identity.value()},
                            {tr("Map"), map.displayName()}};
    if (!edit.wanted) {
        confirmation.question = tr("Revoke the permission of this identity?");
        confirmation.button = tr("Revoke %n permission(s)", nullptr, 1);
    } else if (edit.shown) {
        confirmation.question = tr("Change the permission of this identity?");
        confirmation.button = tr("Change %n permission(s)", nullptr, 1);
    } else {
        confirmation.question = tr("Grant this identity a permission?");
        confirmation.button = tr("Grant %n permission(s)", nullptr, 1);
    }
    confirmation.before = WriteWords::rights(edit.shown);
    confirmation.after = WriteWords::rights(edit.wanted);
    QStringList cautions{tr("Best effort: the permission is read again just before, and nothing is "
                            "sent if somebody changed it. Sync cannot exclude a change in the very "
                            "same moment; the last one counts.")};
    if (access == AccessControl::Off)
        cautions += tr("The service's access control (ACL) is off: this has no effect until it is "
                       "switched on.");
    confirmation.caution = cautions.join(QLatin1Char('\n'));
    return confirmation;
}

QString PermissionTexts::done(const PermissionEdit &edit)
{
    return tr("The permission of %1 was changed: %2 → %3.", "identity, rights before and after")
        .arg(nameOf(edit.identity), WriteWords::rights(edit.shown),
             WriteWords::rights(edit.wanted));
}

QString PermissionTexts::headline(const PermissionEdit &edit, const CommandFailure &failure)
{
    const QString headline = failure.outcome == WriteOutcome::CannotTell
        ? tr("It is not certain whether the permission of %1 was changed.")
        : tr("The permission of %1 was not changed.");
    return headline.arg(nameOf(edit.identity));
}

QString PermissionTexts::changedMeanwhile(const PermissionEdit &edit, const Rights &now)
{
    if (!edit.shown && now)
        return tr("%1 has a permission on this map already: %2. Nothing was sent.")
            .arg(nameOf(edit.identity), WriteWords::rights(now));
    return tr("Somebody else changed the permission of %1: it was “%2” here and is “%3” now. "
              "Nothing was sent.")
        .arg(nameOf(edit.identity), WriteWords::rights(edit.shown), WriteWords::rights(now));
}

} // namespace mapdesk
