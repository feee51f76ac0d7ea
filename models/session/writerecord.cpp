// SPDX-License-Identifier: GPL-3.0-or-later
#include "writerecord.h"

#include "redaction.h"

#include <QJsonObject>

#include <array>

namespace mapdesk {

namespace {

using Action = WriteRecord::Action;
using Outcome = WriteEnd::Outcome;

template <typename Value>
struct Word
{
    Value value;
    QLatin1String word;
};

constexpr std::array<Word<Action>, 9> actionWords{{
    {Action::SaveData, QLatin1String("saveData")},
    {Action::ChangeItemExpiry, QLatin1String("changeItemExpiry")},
    {Action::CreateItem, QLatin1String("createItem")},
    {Action::DeleteItem, QLatin1String("deleteItem")},
    {Action::CreateMap, QLatin1String("createMap")},
    {Action::ChangeMapExpiry, QLatin1String("changeMapExpiry")},
    {Action::DeleteMap, QLatin1String("deleteMap")},
    {Action::ChangePermission, QLatin1String("changePermission")},
    {Action::DeletePermission, QLatin1String("deletePermission")},
}};

constexpr std::array<Word<Outcome>, 4> outcomeWords{{
    {Outcome::Applied, QLatin1String("applied")},
    {Outcome::Refused, QLatin1String("refused")},
    {Outcome::NotApplied, QLatin1String("notApplied")},
    {Outcome::CannotTell, QLatin1String("cannotTell")},
}};

constexpr std::array<Word<Environment>, 4> environmentWords{{
    {Environment::Production, QLatin1String("production")},
    {Environment::Staging, QLatin1String("staging")},
    {Environment::Development, QLatin1String("development")},
    {Environment::Practice, QLatin1String("practice")},
}};

template <typename Words, typename Value>
QString wordOf(const Words &words, Value value)
{
    for (const auto &entry : words) {
        if (entry.value == value)
            return entry.word;
    }
    return {};
}

template <typename Words, typename Value>
Value valueOf(const Words &words, const QString &word, Value otherwise)
{
    for (const auto &entry : words) {
        if (entry.word == word)
            return entry.value;
    }
    return otherwise;
}

void setText(QJsonObject &facts, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        facts.insert(name, text);
}

void setNumber(QJsonObject &facts, const QString &name, std::optional<qint64> number)
{
    if (number)
        facts.insert(name, *number);
}

std::optional<qint64> numberIn(const QJsonObject &facts, const QString &name)
{
    const QJsonValue value = facts.value(name);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QString rightsText(const PermissionRights &rights)
{
    QString text;
    text += rights.read ? u'r' : u'-';
    text += rights.write ? u'w' : u'-';
    text += rights.manage ? u'm' : u'-';
    return text;
}

QJsonObject factsOfState(const TargetState &state)
{
    if (!state.exists)
        return {{QStringLiteral("exists"), false}};
    QJsonObject facts;
    setText(facts, QStringLiteral("revision"), state.revision.value());
    setNumber(facts, QStringLiteral("created"), state.createdMs);
    setNumber(facts, QStringLiteral("expires"), state.expiresMs);
    if (state.rights)
        facts.insert(QStringLiteral("rights"), rightsText(*state.rights));
    return facts;
}

TargetState stateIn(const QJsonObject &facts, const QString &name,
                    const std::optional<QByteArray> &data)
{
    const QJsonObject stored = facts.value(name).toObject();
    TargetState state;
    state.exists = stored.value(QStringLiteral("exists")).toBool(true);
    state.revision = Revision(stored.value(QStringLiteral("revision")).toString());
    state.createdMs = numberIn(stored, QStringLiteral("created"));
    state.expiresMs = numberIn(stored, QStringLiteral("expires"));
    state.data = data;
    if (const QString rights = stored.value(QStringLiteral("rights")).toString(); !rights.isEmpty())
        state.rights = {rights.contains(u'r'), rights.contains(u'w'), rights.contains(u'm')};
    return state;
}

void setTtl(QJsonObject &facts, const std::optional<Ttl> &ttl)
{
    if (ttl)
        facts.insert(QStringLiteral("ttl"), ttl->wireValue());
}

std::optional<Ttl> ttlIn(const QJsonObject &facts)
{
    const std::optional<qint64> seconds = numberIn(facts, QStringLiteral("ttl"));
    if (!seconds)
        return {};
    return *seconds == 0 ? Ttl::never() : Ttl::seconds(*seconds);
}

const std::optional<QByteArray> &expectedData(const WriteRecord &record)
{
    return record.sent.data ? record.sent.data : record.before.data;
}

void readEnd(WriteRecord &record, const JournalEntry &entry)
{
    const QJsonObject &facts = entry.facts;
    WriteEnd &end = record.end.emplace();
    end.outcome = valueOf(outcomeWords, facts.value(QStringLiteral("outcome")).toString(),
                          Outcome::CannotTell);
    end.whenMs = facts.value(fact::time).toInteger();
    end.after = stateIn(facts, QStringLiteral("after"), entry.payload.after);
    end.requestId = facts.value(QStringLiteral("requestId")).toString();
    end.httpStatus = facts.value(QStringLiteral("status")).toInt();
    end.code = facts.value(QStringLiteral("code")).toInt();
    end.message = facts.value(QStringLiteral("message")).toString();
    end.isFoundLater = facts.value(QStringLiteral("foundLater")).toBool();
    if (facts.contains(QStringLiteral("after")) && end.after.exists && !end.after.data)
        end.after.data = expectedData(record);
    if (record.action == Action::CreateMap)
        record.target.map = MapSid(facts.value(fact::map).toString());
}

void readTarget(WriteRecord &record, const QJsonObject &facts)
{
    record.target.service = ServiceSid(facts.value(fact::service).toString());
    record.target.map = MapSid(facts.value(fact::map).toString());
    if (facts.contains(fact::key))
        record.target.key = ItemKey(facts.value(fact::key).toString().toUtf8());
    record.mapName = facts.value(QStringLiteral("mapName")).toString();
    if (facts.contains(QStringLiteral("identity")))
        record.identity = Identity(facts.value(QStringLiteral("identity")).toString());
}

void readContext(WriteRecord &record, const QJsonObject &facts)
{
    record.whenMs = facts.value(fact::time).toInteger();
    record.askedMs = numberIn(facts, QStringLiteral("asked"));
    record.user = facts.value(fact::user).toString();
    record.profile = facts.value(fact::profile).toString();
    record.profileName = facts.value(QStringLiteral("profileName")).toString();
    record.environment = valueOf(environmentWords,
                                 facts.value(QStringLiteral("environment")).toString(),
                                 Environment::Production);
    record.reason = facts.value(QStringLiteral("reason")).toString();
    record.undoes = numberIn(facts, QStringLiteral("undoes"));
    record.keptGroup = facts.value(QStringLiteral("keptGroup")).toString();
}

} // namespace

TargetState nothingThere()
{
    TargetState state;
    state.exists = false;
    return state;
}

TargetState stateOf(const MapItem &item)
{
    return {.revision = item.revision,
            .createdMs = item.createdMs,
            .expiresMs = item.expiresMs,
            .data = item.data};
}

TargetState stateOf(const SyncMap &map)
{
    return {.revision = map.revision, .createdMs = map.createdMs, .expiresMs = map.expiresMs};
}

TargetState stateOf(const PermissionRights &rights)
{
    TargetState state;
    state.rights = rights;
    return state;
}

TargetState stateOf(const MapPermission &permission)
{
    return stateOf(PermissionRights{permission.read.value_or(false),
                                    permission.write.value_or(false),
                                    permission.manage.value_or(false)});
}

MapItem itemOf(const CommandTarget &target, const TargetState &state)
{
    MapItem item;
    item.key = target.key.value_or(ItemKey());
    item.serviceSid = target.service;
    item.mapSid = target.map;
    item.data = state.data.value_or(QByteArray());
    item.revision = state.revision;
    item.createdMs = state.createdMs;
    item.expiresMs = state.expiresMs;
    return item;
}

WriteEnd::Outcome endOutcome(WriteOutcome found)
{
    switch (found) {
    case WriteOutcome::Applied:
        return WriteEnd::Outcome::Applied;
    case WriteOutcome::NotApplied:
        return WriteEnd::Outcome::NotApplied;
    case WriteOutcome::CannotTell:
        break;
    }
    return WriteEnd::Outcome::CannotTell;
}

bool isOfEmptyMap(const WriteRecord &record)
{
    return record.action == Action::DeleteMap && record.undoes && record.keptGroup.isEmpty();
}

QJsonObject factsOf(const WriteRecord &record)
{
    QJsonObject facts{{QStringLiteral("action"), wordOf(actionWords, record.action)},
                      {QStringLiteral("environment"), wordOf(environmentWords, record.environment)},
                      {QStringLiteral("before"), factsOfState(record.before)}};
    setText(facts, fact::profile, record.profile);
    setText(facts, QStringLiteral("profileName"), record.profileName);
    setText(facts, fact::service, record.target.service.value());
    setText(facts, fact::map, record.target.map.value());
    setText(facts, QStringLiteral("mapName"), record.mapName);
    if (record.target.key)
        facts.insert(fact::key, toString(*record.target.key));
    if (record.identity)
        facts.insert(QStringLiteral("identity"), record.identity->value());
    setText(facts, QStringLiteral("reason"), redacted(record.reason));
    setNumber(facts, QStringLiteral("undoes"), record.undoes);
    setText(facts, QStringLiteral("keptGroup"), record.keptGroup);
    setNumber(facts, QStringLiteral("asked"), record.askedMs);
    setTtl(facts, record.sentTtl);
    if (record.sent.rights)
        facts.insert(QStringLiteral("sent"), factsOfState(record.sent));
    return facts;
}

JournalPayload payloadOf(const WriteRecord &record)
{
    return {record.before.data, record.sent.data};
}

QJsonObject endFactsOf(const WriteRecord &record)
{
    const WriteEnd &end = *record.end;
    QJsonObject facts{{fact::of, record.seq},
                      {QStringLiteral("outcome"), wordOf(outcomeWords, end.outcome)}};
    if (end.after != TargetState())
        facts.insert(QStringLiteral("after"), factsOfState(end.after));
    setText(facts, QStringLiteral("requestId"), end.requestId);
    if (end.httpStatus != 0)
        facts.insert(QStringLiteral("status"), end.httpStatus);
    if (end.code != 0)
        facts.insert(QStringLiteral("code"), end.code);
    setText(facts, QStringLiteral("message"), redacted(end.message));
    if (end.isFoundLater)
        facts.insert(QStringLiteral("foundLater"), true);
    if (record.action == Action::CreateMap) // was not known before
        setText(facts, fact::map, record.target.map.value());
    return facts;
}

// Data that is the same as what was sent, or as what stood there, is not kept twice.
JournalPayload endPayloadOf(const WriteRecord &record)
{
    const std::optional<QByteArray> &data = record.end->after.data;
    return {{}, data == expectedData(record) ? std::nullopt : data};
}

WriteRecord writeRecordOf(const JournalRecord &stored)
{
    const JournalEntry &write = stored.write;
    WriteRecord record;
    record.seq = write.seq;
    record.action = valueOf(actionWords, write.facts.value(QStringLiteral("action")).toString(),
                            Action::SaveData);
    readContext(record, write.facts);
    readTarget(record, write.facts);
    record.before = stateIn(write.facts, QStringLiteral("before"), write.payload.before);
    record.sent = stateIn(write.facts, QStringLiteral("sent"), write.payload.after);
    record.sentTtl = ttlIn(write.facts);
    record.isPurged = write.isPurged;
    if (stored.outcome)
        readEnd(record, *stored.outcome);
    return record;
}

} // namespace mapdesk
