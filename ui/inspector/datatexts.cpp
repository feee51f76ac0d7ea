// SPDX-License-Identifier: GPL-3.0-or-later
#include "datatexts.h"

#include "displaytext.h"
#include "expirytext.h"
#include "writelocktext.h"

#include <QLocale>

namespace mapdesk {

namespace {

QString counted(qsizetype number)
{
    return QLocale().toString(qlonglong(number));
}

QString noObjectText()
{
    return DataTexts::tr("This is not a JSON object {…}: programs that read it with Twilio's SDKs "
                         "may fail.");
}

// Of the key that is repeated, not of its second occurrence.
QString placeOf(JsonPath repeatedKey)
{
    repeatedKey.back().occurrence = 0;
    return dottedPath(repeatedKey);
}

} // namespace

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

DataTexts::Status DataTexts::status(const DataCheck &check, bool isChanged, bool isLocked,
                                    bool isSaving)
{
    using Tone = DataPanel::Tone;
    if (check.error) {
        return {Tone::Problem,
                tr("Line %1, column %2: %3")
                    .arg(check.error->line)
                    .arg(check.error->column)
                    .arg(check.error->message),
                check.error->offset};
    }
    if (check.isTooLong()) {
        return {Tone::Problem,
                tr("Too long by %1 bytes: Sync takes %2 bytes of compact JSON.")
                    .arg(counted(check.bytes - mostDataBytes), counted(mostDataBytes))};
    }
    if (isSaving)
        return {Tone::Plain, tr("Being saved…")};
    if (isLocked)
        return {Tone::Plain, writingIsLockedText()};
    if (!check.isObject)
        return {Tone::Warning, noObjectText()};
    if (check.repeatedKey) {
        return {Tone::Warning,
                tr("The key %1 stands there more than once; most programs see only the last.")
                    .arg(visibleText(placeOf(*check.repeatedKey))),
                check.repeatedKeyOffset};
    }
    if (check.bytes > manyDataBytes)
        return {Tone::Warning, tr("Near the limit of what Sync takes.")};
    return {Tone::Plain, isChanged ? tr("Changed, not saved.") : QString()};
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
        confirmation.caution = noObjectText();
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
