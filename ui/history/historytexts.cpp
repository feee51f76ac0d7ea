// SPDX-License-Identifier: GPL-3.0-or-later
#include "historytexts.h"

#include "datachanges.h"
#include "environmentlook.h"
#include "expirytext.h"
#include "writewords.h"

#include <QTimeZone>

namespace mapdesk {

namespace {

using Action = WriteRecord::Action;

bool isOfData(const WriteRecord &record)
{
    return record.action == Action::SaveData || record.action == Action::CreateItem
        || record.action == Action::DeleteItem;
}

} // namespace

QString HistoryTexts::name(const WriteRecord &record, const QTimeZone &local)
{
    return tr("%1, %2", "what was done, and when")
        .arg(WriteWords::action(record), ExpiryText::dateTime(record.whenMs, local));
}

std::vector<HistoryTexts::Fact> HistoryTexts::facts(const WriteRecord &record,
                                                    const QTimeZone &local)
{
    std::vector<Fact> facts{
        {"historyOutcome", tr("Outcome"), outcome(record)},
        {"historyWhen", tr("When"), ExpiryText::localAndUtc(record.whenMs, local)},
        {"historyWho", tr("Who"), who(record)}};
    if (!record.reason.isEmpty())
        facts.push_back({"historyReason", tr("Reason"), record.reason});
    addChange(facts, record, local);
    return facts;
}

std::vector<HistoryTexts::Fact> HistoryTexts::furtherFacts(const WriteRecord &record,
                                                           const Relatives &relatives,
                                                           const QTimeZone &local)
{
    std::vector<Fact> facts;
    const auto add = [&facts](const char *objectName, const QString &title, const QString &value) {
        if (!value.isEmpty())
            facts.push_back({objectName, title, value});
    };
    add("historyItem", tr("Item"), record.target.key ? toString(*record.target.key) : QString());
    add("historyMap", tr("Map"), WriteWords::mapName(record));
    if (relatives.undone)
        add("historyUndoes", tr("Takes back"), name(*relatives.undone, local));
    else if (record.undoes)
        add("historyUndoes", tr("Takes back"), tr("Entry %L1").arg(*record.undoes));
    if (relatives.undoneBy)
        add("historyUndoneBy", tr("Taken back by"), name(*relatives.undoneBy, local));
    if (record.end) {
        add("historyServiceWords", tr("Service's words"), wordsOfService(*record.end));
        add("historyRequestId", tr("Request ID"), record.end->requestId);
    }
    add("historyEntry", tr("Entry"), tr("%L1 of the journal", "number").arg(record.seq));
    return facts;
}

void HistoryTexts::addChange(std::vector<Fact> &facts, const WriteRecord &record,
                             const QTimeZone &local)
{
    const bool isExpiry = record.action == Action::ChangeItemExpiry
        || record.action == Action::ChangeMapExpiry;
    const bool isCreation = record.action == Action::CreateItem
        || record.action == Action::CreateMap;
    const bool isPermission = record.action == Action::ChangePermission
        || record.action == Action::DeletePermission;
    if (isExpiry || record.action == Action::DeleteItem || record.action == Action::DeleteMap)
        facts.push_back({"historyExpiryBefore", isExpiry ? tr("Before") : tr("Expiry"),
                         expiryBefore(record, local)});
    if (isExpiry || isCreation)
        facts.push_back({"historyExpiryAfter", isExpiry ? tr("After") : tr("Expiry"),
                         expiryAfter(record, local)});
    if (isPermission)
        facts.push_back({"historyPermission", tr("Permission"), WriteWords::change(record, local)});
}

// As it looked then: "in 7 d" counts from the write.
QString HistoryTexts::expiryBefore(const WriteRecord &record, const QTimeZone &local)
{
    // The service cuts its dates to the second.
    const std::optional<qint64> expiresMs = record.before.expiresMs;
    return expiry(expiresMs, (expiresMs.value_or(0) - record.whenMs + 999) / 1000, local);
}

// The length of time that was asked for: the service's date is a second off where it took the write
// in the next one.
QString HistoryTexts::expiryAfter(const WriteRecord &record, const QTimeZone &local)
{
    const qint64 seconds = record.sentTtl ? record.sentTtl->wireValue() : 0;
    return expiry(WriteWords::expiryAfter(record), seconds, local);
}

QString HistoryTexts::expiry(std::optional<qint64> expiresMs, qint64 seconds,
                             const QTimeZone &local)
{
    if (!expiresMs)
        return tr("Never expires");
    const QString moment = ExpiryText::localAndUtc(*expiresMs, local);
    if (seconds <= 0)
        return tr("Expires %1").arg(moment);
    return tr("Expires %1, about %2 after this write").arg(moment, ExpiryText::duration(seconds));
}

QString HistoryTexts::who(const WriteRecord &record)
{
    return tr("%1, profile %2 (%3)", "user, profile, environment")
        .arg(record.user, record.profileName, environmentName(record.environment));
}

QString HistoryTexts::outcome(const WriteRecord &record)
{
    QString words;
    switch (standingOf(record)) {
    case WriteStanding::Applied:
        words = tr("Applied");
        break;
    case WriteStanding::Refused:
        words = tr("Refused, nothing was changed%1").arg(plainReason(record.end->httpStatus));
        break;
    case WriteStanding::NotApplied:
        words = tr("Not applied: no proper answer came, and what stood there showed that it had no "
                   "effect");
        break;
    case WriteStanding::CannotTell:
        words = tr("Not certain: no proper answer came, and what stood there did not tell whether "
                   "it was applied");
        break;
    case WriteStanding::NotKnownYet:
        return tr("Not known yet: it was sent, or was about to be");
    }
    return record.end->isFoundLater ? tr("%1 (found by a later start of the program)").arg(words)
                                    : words;
}

QString HistoryTexts::plainReason(int httpStatus)
{
    switch (httpStatus) {
    case 401:
    case 403:
        return tr(": these credentials were not allowed to");
    case 404:
        return tr(": it was not there any more");
    case 409:
        return tr(": it was there already");
    case 412:
        return tr(": somebody else had changed it since it was read");
    case 429:
        return tr(": there were too many requests within a few seconds");
    default:
        return {};
    }
}

QString HistoryTexts::wordsOfService(const WriteEnd &end)
{
    QStringList parts;
    if (!end.message.isEmpty())
        parts += end.message;
    if (end.httpStatus != 0)
        parts += tr("HTTP status %1").arg(end.httpStatus);
    if (end.code != 0)
        parts += tr("Twilio's code %1").arg(end.code);
    return parts.join(QStringLiteral(", "));
}

QString HistoryTexts::changesTitle(const WriteRecord &record)
{
    const bool isApplied = record.isApplied();
    switch (record.action) {
    case Action::SaveData:
        return isApplied ? tr("What was changed") : tr("What was to be changed");
    case Action::CreateItem:
        return isApplied ? tr("What was put there") : tr("What was to be put there");
    case Action::DeleteItem:
        return tr("What stood there");
    default:
        return {};
    }
}

std::optional<std::vector<JsonChange>> HistoryTexts::changes(const WriteRecord &record)
{
    const TargetState &before = record.before;
    const TargetState &sent = record.sent;
    switch (record.action) {
    case Action::SaveData:
        return before.data && sent.data ? dataChanges(before.data, sent.data) : std::nullopt;
    case Action::CreateItem:
        return sent.data ? dataChanges({}, sent.data) : std::nullopt;
    case Action::DeleteItem:
        return before.data ? dataChanges(before.data, {}) : std::nullopt;
    default:
        return {};
    }
}

QString HistoryTexts::noData(const WriteRecord &record)
{
    if (!isOfData(record))
        return {};
    if (record.isPurged)
        return tr("The data is not kept any more. That there was this write stays in the journal.");
    const bool hasAll = (record.action == Action::CreateItem || record.before.data)
        && (record.action == Action::DeleteItem || record.sent.data);
    return hasAll ? tr("What stood there is not valid JSON, so it cannot be compared by path.")
                  : tr("The data was not known.");
}

} // namespace mapdesk
