// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchtexts.h"

#include "displaytext.h"
#include "errorexplanation.h"
#include "expirytext.h"
#include "openmap.h"
#include "redaction.h"
#include "timelengths.h"

#include <QLocale>

#include <cmath>

namespace mapdesk {

namespace {

using Kind = BatchWork::Kind;
using Became = BatchResult::Kind;

bool setsNever(const BatchWork &work)
{
    return work.kind == Kind::SetExpiry && work.choice == ExpiryChoice::never();
}

// The words first: a narrow column cuts the end off.
QString moment(std::optional<qint64> expiresMs, const BatchTexts::Now &now)
{
    if (!expiresMs)
        return BatchTexts::tr("Never");
    return BatchTexts::tr("%1 (%2)").arg(ExpiryText::remaining(expiresMs, now.ms),
                                         ExpiryText::dateTime(*expiresMs, now.local));
}

} // namespace

QString BatchTexts::length(qint64 seconds)
{
    if (seconds % secondsPerDay == 0)
        return tr("%Ln day(s)", nullptr, int(seconds / secondsPerDay));
    if (seconds % secondsPerHour == 0)
        return tr("%Ln hour(s)", nullptr, int(seconds / secondsPerHour));
    return tr("%Ln minute(s)", nullptr, int(seconds / secondsPerMinute));
}

WriteKind BatchTexts::kindOf(const BatchWork &work)
{
    if (work.kind == Kind::Delete)
        return WriteKind::DeleteItems;
    return work.createsItems ? WriteKind::CreateItem : WriteKind::ChangeItemExpiry;
}

QString BatchTexts::question(const BatchWork &work, int writes)
{
    if (setsNever(work))
        return tr("Let %Ln item(s) never expire?", nullptr, writes);
    switch (work.kind) {
    case Kind::Extend:
        return tr("Extend the expiry of %Ln item(s) by %1?", nullptr, writes)
            .arg(length(work.seconds));
    case Kind::SetExpiry:
        return tr("Change the expiry of %Ln item(s)?", nullptr, writes);
    case Kind::Delete:
        return tr("Delete %Ln item(s)?", nullptr, writes);
    case Kind::TakeBack:
        break;
    }
    return work.createsItems
        ? tr("Create the %Ln deleted item(s) again?", nullptr, writes)
        : tr("Set the expiry of %Ln item(s) back to what it was?", nullptr, writes);
}

QString BatchTexts::button(const BatchWork &work, int writes)
{
    switch (work.kind) {
    case Kind::Extend:
        return tr("Extend %Ln item(s)", nullptr, writes);
    case Kind::Delete:
        return tr("Delete %Ln item(s)", nullptr, writes);
    case Kind::SetExpiry:
    case Kind::TakeBack:
        break;
    }
    return work.createsItems ? tr("Create %Ln item(s)", nullptr, writes)
                             : tr("Change expiry of %Ln item(s)", nullptr, writes);
}

QString BatchTexts::items(const BatchWork &work, const BatchSummary &summary)
{
    const QString count = QLocale().toString(summary.writes);
    if (summary.leftOut == 0)
        return count;
    const QString leftOut = work.kind == Kind::Extend
        ? tr("%Ln more never expire(s) and cannot be extended: left as it is", nullptr,
             summary.leftOut)
        : tr("%Ln more never expire(s) already", nullptr, summary.leftOut);
    return tr("%1 (%2)").arg(count, leftOut);
}

QString BatchTexts::time(int writes, double share)
{
    const qint64 seconds = leastSeconds(writes, share);
    if (seconds == 0)
        return tr("A few seconds at most, if nothing else writes to this map");
    return tr("At least %1: %2% of the rate that Sync allows; the rest stays for clicks and other "
              "programs")
        .arg(ExpiryText::duration(seconds), QLocale().toString(std::lround(share * 100)));
}

Confirmation BatchTexts::confirmationOf(const BatchWork &work, const BatchSummary &summary,
                                        const SyncMap &map, const Circumstances &circumstances,
                                        const Now &now)
{
    Confirmation confirmation;
    confirmation.question = question(work, summary.writes);
    confirmation.objects = {{tr("Map"), map.displayName()},
                            {tr("Items"), items(work, summary)},
                            {tr("Time it takes"), time(summary.writes, circumstances.share)}};
    if (work.changesExpiry() && summary.first) {
        confirmation.objects += {tr("The first to expire"), toString(summary.first->key)};
        confirmation.before = ExpiryText::sentence(summary.first->expiresMs, now.ms, now.local);
        const auto planned = plannedExpiry(work, *summary.first, now.ms);
        confirmation.after = planned->canBeSent()
            ? ExpiryText::sentence(planned->expiresMs, now.ms, now.local)
            : tr("That moment has passed.");
    }
    confirmation.caution = cautions(work, summary, circumstances).join(QLatin1Char('\n'));
    confirmation.button = button(work, summary.writes);
    if (circumstances.mustType)
        confirmation.nameToType = map.displayName();
    return confirmation;
}

QStringList BatchTexts::cautions(const BatchWork &work, const BatchSummary &summary,
                                 const Circumstances &circumstances)
{
    QStringList lines;
    const qint64 leastMs = leastSeconds(summary.writes, circumstances.share) * 1000;
    if (circumstances.unlockedMs && leastMs > *circumstances.unlockedMs)
        lines += tr("Writing is locked again in %1, before all are written. Unlock again until "
                    "then, or the rest is not sent.")
                     .arg(ExpiryText::duration(*circumstances.unlockedMs / 1000));
    if (summary.clamped > 0)
        lines += tr("More than a year is not possible; %Ln item(s) get(s) a year.", nullptr,
                    summary.clamped);
    if (summary.past > 0)
        lines += tr("For %Ln item(s) that moment has passed, so nothing is sent.", nullptr,
                    summary.past);
    if (work.kind == Kind::Delete)
        lines += tr("Undo creates them again, with the time they have left.");
    if (work.kind == Kind::Delete && circumstances.drafts > 0)
        lines += tr("%Ln item(s) has/have text of yours that is not saved: it is kept.", nullptr,
                    circumstances.drafts);
    lines += tr("Each item is written by itself. One that somebody changes meanwhile is left as it "
                "is and listed at the end.");
    return lines;
}

QString BatchTexts::nothingToDo(const BatchWork &work, int items)
{
    if (work.kind == Kind::Extend)
        return tr("Nothing to extend: %Ln chosen item(s) never expire(s).", nullptr, items);
    return tr("Nothing to change: %Ln chosen item(s) never expire(s) already.", nullptr, items);
}

QString BatchTexts::progress(const ItemBatch &batch)
{
    const QString map = visibleText(batch.map()->map().displayName());
    QString text;
    switch (batch.work().kind) {
    case Kind::Extend:
        text = tr("Items of %1 are being extended: %2 of %3");
        break;
    case Kind::SetExpiry:
        text = tr("Items of %1 get another expiry: %2 of %3");
        break;
    case Kind::Delete:
        text = tr("Items of %1 are being deleted: %2 of %3");
        break;
    case Kind::TakeBack:
        text = tr("Items of %1 are being put back: %2 of %3");
        break;
    }
    const QLocale locale;
    return text.arg(map, locale.toString(batch.over()), locale.toString(batch.size()));
}

QString BatchTexts::done(const ItemBatch &batch)
{
    const int count = batch.countOf(Became::Done);
    const BatchWork &work = batch.work();
    if (setsNever(work))
        return tr("%Ln item(s) never expire(s) now.", nullptr, count);
    switch (work.kind) {
    case Kind::Extend:
        return tr("%Ln item(s) was/were extended by %1.", nullptr, count).arg(length(work.seconds));
    case Kind::SetExpiry:
        return tr("The expiry of %Ln item(s) was changed.", nullptr, count);
    case Kind::Delete:
        return tr("%Ln item(s) was/were deleted.", nullptr, count);
    case Kind::TakeBack:
        break;
    }
    return work.createsItems
        ? tr("Undone: %Ln item(s) is/are there again.", nullptr, count)
        : tr("Undone: %Ln item(s) has/have the earlier expiry.", nullptr, count);
}

QString BatchTexts::counts(const ItemBatch &batch)
{
    QStringList parts;
    const auto add = [&](Became kind, const QString &text) {
        if (batch.countOf(kind) > 0)
            parts += text;
    };
    const auto countOf = [&batch](Became kind) { return batch.countOf(kind); };
    add(Became::Changed, tr("%Ln changed by somebody else", nullptr, countOf(Became::Changed)));
    add(Became::Gone, tr("%Ln gone", nullptr, countOf(Became::Gone)));
    add(Became::Failed, tr("%Ln failed", nullptr, countOf(Became::Failed)));
    add(Became::CannotTell, tr("%Ln not certain", nullptr, countOf(Became::CannotTell)));
    add(Became::NotTried, tr("%Ln not tried", nullptr, countOf(Became::NotTried)));
    return parts.join(tr(", "));
}

QString BatchTexts::partlyDone(const ItemBatch &batch)
{
    return tr("%1 Of the rest: %2.").arg(done(batch), counts(batch));
}

QString BatchTexts::whyStopped(const ItemBatch &batch)
{
    if (batch.wasLocked())
        return tr("Writing was locked. What had not left was not sent.");
    if (!batch.stoppedBy())
        return tr("It was stopped. What had not been sent yet was not sent.");
    return tr("It stopped after an error that the other items would have met, too. %1")
        .arg(why({Became::Failed, *batch.stoppedBy()}));
}

QString BatchTexts::result(BatchResult::Kind kind)
{
    switch (kind) {
    case Became::Waiting:
        return tr("Waiting");
    case Became::UnderWay:
        return tr("Under way");
    case Became::Done:
        return tr("Done");
    case Became::NothingToDo:
        return tr("Nothing to do");
    case Became::Changed:
        return tr("Not done: changed");
    case Became::Gone:
        return tr("Not done: gone");
    case Became::Failed:
        return tr("Not done: failed");
    case Became::CannotTell:
        return tr("Not certain");
    case Became::NotTried:
        return tr("Not tried");
    }
    return {};
}

QString BatchTexts::why(const BatchResult &result)
{
    const CommandFailure &failure = result.failure;
    switch (result.kind) {
    case Became::Changed:
        return tr("Somebody has changed it since it was shown. Look at it, then try again.");
    case Became::Gone:
        return tr("It was deleted, or it has expired since.");
    case Became::CannotTell:
        return ErrorExplanation::of(WriteOutcome::CannotTell);
    case Became::Failed:
        break;
    case Became::NotTried:
        return tr("Stopped before its turn.");
    default:
        return {};
    }
    if (failure.outcome)
        return ErrorExplanation::of(*failure.outcome);
    const QString words = visibleText(redacted(failure.error.message));
    const bool isOurOwn = failure.error.httpStatus == 0
        && failure.error.kind == ApiError::Kind::InvalidRequest;
    if (isOurOwn)
        return tr("%1.").arg(words);
    const QString explanation = ErrorExplanation::of(failure.error).replace(u'\n', u' ');
    return words.isEmpty() ? explanation : tr("%1 (%2)").arg(explanation, words);
}

QString BatchTexts::before(const BatchItem &item, const BatchWork &work, const Now &now)
{
    if (work.kind == Kind::TakeBack)
        return work.createsItems ? tr("Deleted") : tr("As this program set it");
    return moment(item.expiresMs, now);
}

QString BatchTexts::after(const BatchItem &item, const BatchWork &work, const Now &now)
{
    if (work.kind == Kind::Delete)
        return tr("Deleted");
    if (work.kind == Kind::TakeBack)
        return moment(item.expiresMs, now);
    const auto planned = plannedExpiry(work, item, now.ms);
    if (!planned)
        return tr("Left as it is");
    return planned->canBeSent() ? moment(planned->expiresMs, now)
                                : tr("Not possible: that moment has passed");
}

} // namespace mapdesk
