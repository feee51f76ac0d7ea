// SPDX-License-Identifier: GPL-3.0-or-later
#include "datatexts.h"

#include "expirytext.h"
#include "writelocktext.h"

namespace mapdesk {

DataTexts::Note DataTexts::note(DataPanel::Tone tone, const QString &text,
                                std::vector<Action> actions)
{
    Note note{.shown = {.tone = tone, .text = text}, .actions = std::move(actions)};
    for (const Action action : note.actions)
        note.shown.actions += actionText(action);
    return note;
}

QString DataTexts::actionText(Action action)
{
    switch (action) {
    case Action::ShowChanges:
        return tr("Show what changed");
    case Action::TakeIn:
        return tr("Take it in");
    case Action::ShowNewest:
        return tr("Show the newest");
    case Action::Discard:
        return tr("Discard my changes");
    case Action::CreateAgain:
        return tr("Create it again…");
    case Action::CopyText:
        return tr("Copy my text");
    }
    return {};
}

DataTexts::Note DataTexts::noteOnNewest(const MapItem &newest, bool isChanged,
                                        const QTimeZone &local)
{
    const QString what = newest.updatedMs ? tr("Somebody else changed this item: %1.")
                                                .arg(ExpiryText::dateTime(*newest.updatedMs, local))
                                          : tr("Somebody else changed this item.");
    if (isChanged) {
        return note(DataPanel::Tone::Warning,
                    tr("%1 Your text is made from the version before.").arg(what),
                    {Action::ShowChanges, Action::TakeIn, Action::Discard});
    }
    return note(DataPanel::Tone::Warning, tr("%1 You see the version before.").arg(what),
                {Action::ShowChanges, Action::ShowNewest});
}

DataTexts::Note DataTexts::noteOnGone(const MapItem &base, bool isChanged, qint64 nowMs)
{
    const bool hasExpired = base.expiresMs && *base.expiresMs <= nowMs;
    const QString what = hasExpired ? tr("This item has expired and is gone.")
                                    : tr("This item was deleted and is gone.");
    const QString kept = isChanged ? tr("%1 Your text is kept.").arg(what)
                                   : tr("%1 This is what it said last.").arg(what);
    return note(DataPanel::Tone::Warning, kept,
                {Action::CreateAgain, Action::CopyText, Action::Discard});
}

DataTexts::Note DataTexts::noteOnGoneMap()
{
    return note(DataPanel::Tone::Warning,
                tr("The map of this item is gone: it was deleted, or it has expired. Your text is "
                   "kept until you discard it."),
                {Action::CopyText, Action::Discard});
}

DataRemark DataTexts::status(const DataCheck &check, bool isChanged, bool isLocked, bool isSaving)
{
    const DataRemark remark = DataCheckText::remarkOn(check);
    if (remark.tone == DataTone::Problem)
        return remark;
    if (isSaving)
        return {DataTone::Plain, tr("Being saved…")};
    if (isLocked)
        return {DataTone::Plain, writingIsLockedText()};
    if (!remark.text.isEmpty())
        return remark;
    return {DataTone::Plain, isChanged ? tr("Changed, not saved.") : QString()};
}

QString DataTexts::notKept()
{
    return tr(
        "The data is not kept here: the memory limit was reached. It is read when the item is "
        "chosen.");
}

QString DataTexts::saveToolTip(const DataCheck &check, bool isChanged, bool isLocked, bool isSaving)
{
    if (isSaving)
        return tr("It is being saved.");
    if (!isChanged)
        return tr("Nothing was changed.");
    if (check.error)
        return tr("What is not valid JSON cannot be saved.");
    if (check.isTooLong())
        return tr("This is longer than Sync takes.");
    if (isLocked)
        return writingIsLockedText();
    return tr("Save the data; the expiry stays as it is");
}

Confirmation DataTexts::savingOf(const SyncMap &map, const ItemKey &key, const JsonText &data)
{
    Confirmation confirmation;
    confirmation.question = tr("Save the data of this item?");
    confirmation.objects = {{tr("Item"), toString(key)}, {tr("Map"), map.displayName()}};
    if (!data.isObject())
        confirmation.caution = DataCheckText::noObject();
    confirmation.button = tr("Save data of %n item(s)", nullptr, 1);
    return confirmation;
}

Confirmation DataTexts::creationOf(const SyncMap &map, const ItemKey &key,
                                   const QString &expirySentence)
{
    Confirmation confirmation;
    confirmation.question = tr("Create this item again, with your text?");
    confirmation.objects = {{tr("Item"), toString(key)},
                            {tr("Map"), map.displayName()},
                            {tr("Expiry"), expirySentence}};
    confirmation.button = tr("Create %n item(s)", nullptr, 1);
    return confirmation;
}

} // namespace mapdesk
