// SPDX-License-Identifier: GPL-3.0-or-later
#include "savestoptext.h"

#include "displaytext.h"

namespace mapdesk {

ErrorText SaveStopText::explain(const CommandTarget &target, const SaveStop &stop,
                                const std::function<void()> &again)
{
    using Reason = SaveStop::Reason;
    const QString key = visibleText(toString(*target.key));
    const bool isUncertain = stop.failure.outcome == WriteOutcome::CannotTell;
    const QString headline = isUncertain
        ? tr("It is not certain whether the data of %1 was saved.").arg(key)
        : tr("The data of %1 was not saved.").arg(key);
    if (stop.reason == Reason::Failed || stop.reason == Reason::Uncertain) {
        ErrorText text = ErrorText::explain(headline, stop.failure, again);
        text.explanation += u' ' + tr("Your text is kept.");
        // If-Match makes another save harmless, whatever became of this one.
        if (stop.failure.outcome)
            text.actions = {{tr("Try again"), again}};
        return text;
    }
    ErrorText text{headline, explanationOf(stop.reason), {}};
    const bool mayGoAgain = stop.reason != Reason::MapGone && stop.reason != Reason::NotJson;
    if (mayGoAgain)
        text.actions = {{tr("Try again"), again}};
    return text;
}

QString SaveStopText::explanationOf(SaveStop::Reason reason)
{
    switch (reason) {
    case SaveStop::Reason::MergeToShow:
        return tr("Somebody else changed other places of it meanwhile. Choose the item again to "
                  "see both; your text is kept.");
    case SaveStop::Reason::Overlap:
        return tr("Somebody else changed the same place meanwhile. Choose the item again to see "
                  "both; your text is kept.");
    case SaveStop::Reason::TooBusy:
        return tr("Somebody else changes it all the time: it was changed again after each of three "
                  "attempts. Your text is kept; try again in a moment.");
    case SaveStop::Reason::MergeTooLong:
        return tr("Together with what somebody else added it would be longer than the 16 KiB that "
                  "Sync takes. Your text is kept; make it shorter.");
    case SaveStop::Reason::NotJson:
        return tr("What stands there now is not valid JSON, so it cannot be brought together with "
                  "your text, which is kept. Look at the newest version first.");
    case SaveStop::Reason::ItemGone:
        return tr("It was deleted, or it has expired. Your text is kept: choose it from the "
                  "unsaved changes to create it again.");
    case SaveStop::Reason::MapGone:
        return tr("The map is gone: it was deleted, or it has expired. Your text is kept; copy "
                  "what you need of it.");
    case SaveStop::Reason::Uncertain:
    case SaveStop::Reason::Failed:
        break;
    }
    return {};
}

} // namespace mapdesk
