// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletiontexts.h"

#include "displaytext.h"
#include "expirytext.h"

namespace mapdesk {

Confirmation DeletionTexts::ofItem(const SyncMap &map, const MapItem &item, bool hasUnsavedText,
                                   const Now &now)
{
    Confirmation confirmation;
    confirmation.question = tr("Delete this item?");
    confirmation.objects = {
        {tr("Item"), toString(item.key)},
        {tr("Map"), map.displayName()},
        {tr("Expiry"), ExpiryText::sentence(item.expiresMs, now.ms, now.local)}};
    confirmation.caution = tr("Undo creates it again, with the time it has left.");
    if (hasUnsavedText)
        confirmation.caution += QLatin1Char('\n') + tr("Your text that is not saved is kept.");
    confirmation.button = tr("Delete %n item(s)", nullptr, 1);
    return confirmation;
}

Confirmation DeletionTexts::ofMap(const SyncMap &map, bool mustType, const Now &now)
{
    Confirmation confirmation;
    confirmation.question = tr("Delete this map with all its items?");
    confirmation.objects = {{tr("Map"), map.displayName()},
                            {tr("SID"), map.sid.value()},
                            {tr("Expiry"), ExpiryText::sentence(map.expiresMs, now.ms, now.local)}};
    confirmation.caution = tr("Before it is deleted its items are kept on this computer, up to "
                              "%L1 of them. Undo puts them into a new map with the same name; its "
                              "SID, creator and dates are others then. Sync cannot tell whether "
                              "somebody changes the map at the same moment.")
                               .arg(MapDeletion::mostItems);
    confirmation.button = tr("Delete %n map(s)", nullptr, 1);
    if (mustType)
        confirmation.nameToType = map.displayName();
    return confirmation;
}

Confirmation DeletionTexts::anyway(const SyncMap &map, const MapDeletionStop &stop)
{
    const bool isTooMany = stop.reason == MapDeletionStop::Reason::TooManyItems;
    Confirmation confirmation;
    confirmation.question = isTooMany
        ? tr("This map has more than %Ln item(s). Delete it all the same?", nullptr,
             MapDeletion::mostItems)
        : tr("This map changes all the time. Delete it all the same?");
    confirmation.objects = {{tr("Map"), map.displayName()}};
    confirmation.caution = isTooMany
        ? tr("Only the first %Ln item(s) are kept on this computer and can be put back by an undo. "
             "All others are lost for good.",
             nullptr, MapDeletion::mostItems)
        : tr("Somebody changed it each time while its items were read. What was read last can be "
             "put back by an undo; what changes until it is deleted is lost for good.");
    confirmation.button = tr("Delete %n map(s)", nullptr, 1);
    return confirmation;
}

ErrorText DeletionTexts::itemProblem(const CommandTarget &target, const CommandFailure &failure)
{
    const QString headline = failure.outcome == WriteOutcome::CannotTell
        ? tr("It is not certain whether %1 was deleted.")
        : tr("%1 was not deleted.");
    return ErrorText::explain(headline.arg(visibleText(toString(*target.key))), failure);
}

ErrorText DeletionTexts::mapProblem(const QString &map, const MapDeletionStop &stop)
{
    const QString headline = stop.failure.outcome == WriteOutcome::CannotTell
        ? tr("It is not certain whether the map %1 was deleted.")
        : tr("The map %1 was not deleted.");
    return ErrorText::explain(headline.arg(map), stop.failure);
}

} // namespace mapdesk
