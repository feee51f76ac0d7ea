// SPDX-License-Identifier: GPL-3.0-or-later
#include "stoptexts.h"

#include "expirytext.h"
#include "restoredtext.h"
#include "writewords.h"

namespace mapdesk {

using Action = WriteRecord::Action;
using Reason = ReversalStop::Reason;

namespace {

Confirmation about(const WriteRecord &record)
{
    Confirmation confirmation;
    if (record.target.key)
        confirmation.objects += {StopTexts::tr("Item"), toString(*record.target.key)};
    confirmation.objects += {StopTexts::tr("Map"), WriteWords::mapName(record)};
    return confirmation;
}

QString expiry(const TargetState &state, const StopTexts::Now &now)
{
    return ExpiryText::sentence(state.expiresMs, now.ms, now.local);
}

} // namespace

Confirmation StopTexts::changedExpiry(const ReversalStop &stop, const Now &now)
{
    const bool isItem = stop.record.target.key.has_value();
    Confirmation confirmation = about(stop.record);
    confirmation.question = isItem
        ? tr("Somebody has changed this item since your write. Set the expiry from before your "
             "write all the same?")
        : tr("Somebody has changed the expiry of this map since your write. Set the one from "
             "before your write all the same?");
    confirmation.objects += {tr("Before your write"), expiry(stop.record.before, now)};
    confirmation.objects += {tr("Your write"), expiry(stop.record.end->after, now)};
    confirmation.objects += {tr("Now"), expiry(*stop.now, now)};
    confirmation.objects += {tr("It will be"), expiry(stop.record.before, now)};
    if (!isItem) {
        confirmation.caution = tr("Best effort: Sync cannot tell whether somebody else changes "
                                  "this map at the same moment; the last change counts.");
    }
    confirmation.button = isItem ? tr("Change expiry of %n item(s)", nullptr, 1)
                                 : tr("Change expiry of %n map(s)", nullptr, 1);
    return confirmation;
}

Confirmation StopTexts::changedCreation(const ReversalStop &stop)
{
    Confirmation confirmation = about(stop.record);
    confirmation.question = tr("Somebody has changed this item since you created it. Delete it all "
                               "the same?");
    confirmation.caution = tr("Below is what was changed since. It goes with the item.");
    confirmation.button = tr("Delete %n item(s)", nullptr, 1);
    return confirmation;
}

Confirmation StopTexts::gone(const ReversalStop &stop, const Now &now)
{
    const auto &expiresMs = stop.record.before.expiresMs;
    const bool hasPassed = expiresMs && *expiresMs <= now.ms;
    Confirmation confirmation = about(stop.record);
    confirmation.question = tr("This item is gone: it was deleted, or it has expired since your "
                               "write. Create it again as it was before your write?");
    confirmation.objects += {
        tr("Expiry"),
        ExpiryText::sentence(hasPassed ? std::nullopt : expiresMs, now.ms, now.local)};
    if (hasPassed) {
        confirmation.caution = tr("The moment at which it expired then is over, so it would stay "
                                  "until somebody deletes it.");
    }
    confirmation.button = tr("Create %n item(s)", nullptr, 1);
    return confirmation;
}

Confirmation StopTexts::passedExpiry(const ReversalStop &stop, const Now &now)
{
    Confirmation confirmation = about(stop.record);
    confirmation.question = tr("The moment at which it expired before your write is over. Undo it "
                               "without an expiry?");
    confirmation.objects += {tr("It expired"), expiry(stop.record.before, now)};
    confirmation.objects += {tr("It would be"), tr("Never expires")};
    confirmation.caution = tr("It stays then until somebody deletes it or gives it an expiry. To "
                              "give it a certain time, undo it and then change its expiry.");
    confirmation.button = tr("Undo without an expiry");
    return confirmation;
}

ErrorText StopTexts::problem(const ReversalStop &stop)
{
    if (stop.reason == Reason::Failed) {
        ErrorText text = ErrorText::explain(headline(stop), stop.failure);
        if (stop.restored)
            text.explanation += QLatin1Char('\n') + RestoredText::soFar(*stop.restored);
        return text;
    }
    return {headline(stop), explanation(stop), {}};
}

QString StopTexts::headline(const ReversalStop &stop)
{
    const QString text = stop.failure.outcome == WriteOutcome::CannotTell
        ? tr("It is not certain whether the write was undone: %1 (%2).")
        : tr("The write was not undone: %1 (%2).");
    return text.arg(WriteWords::action(stop.record), UndoTexts::name(stop.record));
}

QString StopTexts::changedPermission(const ReversalStop &stop)
{
    const auto rights = [](const TargetState &state) {
        return WriteWords::rights(state.exists ? state.rights : std::nullopt);
    };
    return tr("Somebody has changed this permission since. Before your write: %1; your write: %2; "
              "now: %3. Nothing was changed.")
        .arg(rights(stop.record.before), rights(stop.record.end->after), rights(*stop.now));
}

QString StopTexts::explanation(const ReversalStop &stop)
{
    const bool isMap = !stop.record.target.key;
    switch (stop.reason) {
    case Reason::ChangedSince:
        if (stop.record.identity)
            return changedPermission(stop);
        if (stop.record.action == Action::CreateMap)
            return tr(
                "This map is not as it was created any more: it has items or permissions, "
                "its items were changed, or its expiry was. Nothing was deleted. To delete it "
                "all the same, refresh it, look at what is in it, and choose Delete map in the "
                "Edit menu.");
        return tr("Somebody has changed it since your write, and what stands there now, or stood "
                  "there before, is not valid JSON, so that they cannot be shown side by side. "
                  "Nothing was changed; open the item and change it by hand.");
    case Reason::Gone:
        return isMap ? tr("The map is gone: it was deleted, or it has expired since.")
                     : tr("The item is gone: it was deleted, or it has expired since.");
    case Reason::CreatedSince:
        return tr(
            "Somebody has made a map with this name since, and there can be only one. Nothing "
            "was changed. Look at that map first.");
    case Reason::ExpiryHasPassed:
        return tr("The moment at which it expired before your write is over.");
    case Reason::DataPurged:
        return tr("What stood there before is not kept on this computer any more: data is kept for "
                  "some weeks only.");
    case Reason::Halted:
    case Reason::Failed:
        break;
    }
    return {};
}

} // namespace mapdesk
