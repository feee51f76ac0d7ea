// SPDX-License-Identifier: GPL-3.0-or-later
#include "writesettlement.h"

#include "endpoints.h"
#include "journal.h"
#include "serverclock.h"

namespace mapdesk {

namespace {

using Action = WriteRecord::Action;

// Empty where it was purged, or is none.
JsonText sentData(const WriteRecord &record)
{
    return JsonText::parse(record.sent.data.value_or(QByteArray())).value_or(JsonText());
}

// What is needed to look it up; a journal that was damaged may lack it.
bool saysEnough(const WriteRecord &record)
{
    switch (record.action) {
    case Action::SaveData:
    case Action::CreateItem:
    case Action::DeleteItem:
        return record.target.key.has_value();
    case Action::ChangeItemExpiry:
        return record.target.key && record.sentTtl;
    case Action::ChangeMapExpiry:
        return record.sentTtl.has_value();
    case Action::ChangePermission:
    case Action::DeletePermission:
        return record.identity.has_value();
    case Action::CreateMap:
    case Action::DeleteMap:
        break;
    }
    return true;
}

template <typename T>
TargetState stateIn(const WriteFinding<T> &finding)
{
    if (finding.record)
        return stateOf(*finding.record);
    return finding.error ? nothingThere() : TargetState(); // nobody could look
}

SyncMap mapOf(const WriteRecord &record)
{
    SyncMap map;
    map.sid = record.target.map;
    map.serviceSid = record.target.service;
    map.revision = record.before.revision;
    map.expiresMs = record.before.expiresMs;
    return map;
}

} // namespace

WriteSettlement::WriteSettlement(const OutcomeReader &outcomes, Journal &journal,
                                 const ServerClock &clock, QString profile, QObject *parent)
    : QObject(parent)
    , m_outcomes(outcomes)
    , m_journal(journal)
    , m_clock(clock)
    , m_profile(std::move(profile))
{
}

void WriteSettlement::start()
{
    m_reading = m_journal.unsettled(m_profile).then(
        this, [this](const Result<std::vector<JournalRecord>, QString> &unsettled) {
            // A journal that cannot be read takes no write, and says so then.
            take(unsettled.value_or(std::vector<JournalRecord>()));
        });
}

void WriteSettlement::take(const std::vector<JournalRecord> &unsettled)
{
    for (const JournalRecord &record : unsettled)
        m_writes.push_back(writeRecordOf(record));
    lookNext();
}

void WriteSettlement::lookNext()
{
    if (m_next == m_writes.size())
        emit finished(m_writes);
    else
        look(m_writes[m_next]);
}

void WriteSettlement::look(const WriteRecord &record)
{
    if (!saysEnough(record))
        return settle(WriteOutcome::CannotTell, {});
    const SendingTime sending = record.askedMs ? SendingTime::ofEarlierRun(*record.askedMs)
                                               : SendingTime::ofEarlierRun(record.whenMs, m_clock);
    switch (record.action) {
    case Action::SaveData:
    case Action::ChangeItemExpiry:
    case Action::CreateItem:
    case Action::DeleteItem:
        return lookAtItem(record, sending);
    case Action::CreateMap:
    case Action::ChangeMapExpiry:
    case Action::DeleteMap:
        return lookAtMap(record, sending);
    case Action::ChangePermission:
    case Action::DeletePermission:
        return lookAtPermission(record);
    }
}

void WriteSettlement::lookAtItem(const WriteRecord &record, const SendingTime &sending)
{
    const auto &[service, map, key] = record.target;
    const MapItem before = itemOf(record.target, record.before);
    if (record.action == Action::SaveData)
        follow(m_outcomes.itemDataUpdate(service, map, before, sentData(record)));
    else if (record.action == Action::ChangeItemExpiry)
        follow(m_outcomes.itemExpiryUpdate(service, map, before, *record.sentTtl, sending));
    else if (record.action == Action::DeleteItem)
        follow(m_outcomes.itemDeletion(service, map, before, sending));
    else
        follow(m_outcomes.itemCreation(service, map, {*key, sentData(record), record.sentTtl},
                                       sending));
}

void WriteSettlement::lookAtMap(const WriteRecord &record, const SendingTime &sending)
{
    const ServiceSid &service = record.target.service;
    if (record.action == Action::ChangeMapExpiry)
        follow(m_outcomes.mapExpiryUpdate(service, mapOf(record), *record.sentTtl, sending));
    else if (record.action == Action::DeleteMap)
        follow(m_outcomes.mapDeletion(service, record.target.map));
    else
        follow(m_outcomes.mapCreation(service, {record.mapName, record.sentTtl}, sending));
}

void WriteSettlement::lookAtPermission(const WriteRecord &record)
{
    const auto &[service, map, key] = record.target;
    if (record.action == Action::ChangePermission)
        follow(m_outcomes.permissionUpdate(service, map, *record.identity, record.before.rights,
                                           record.sent.rights.value_or(PermissionRights())));
    else
        follow(m_outcomes.permissionDeletion(service, map, *record.identity,
                                             record.before.rights.value_or(PermissionRights())));
}

template <typename T>
void WriteSettlement::follow(Call<WriteFinding<T>> looking)
{
    auto followed = std::move(looking).then(this, [this](const Result<WriteFinding<T>> &finding) {
        if constexpr (std::is_same_v<T, SyncMap>) {
            if (finding->record)
                m_writes[m_next].target.map = finding->record->sid;
        }
        if (!finding->isFinal())
            leaveOpen();
        else if (finding->error)
            settleGone(finding->outcome);
        else
            settle(finding->outcome, stateIn(*finding));
    });
    if constexpr (std::is_same_v<T, MapItem>)
        m_item = std::move(followed);
    else if constexpr (std::is_same_v<T, SyncMap>)
        m_map = std::move(followed);
    else
        m_permission = std::move(followed);
}

// In another account, to which the profile may belong by now, nothing stands either.
void WriteSettlement::settleGone(WriteOutcome outcome)
{
    const ServiceSid &service = m_writes[m_next].target.service;
    if (isDefaultService(service))
        return settle(outcome, nothingThere());
    m_service = m_outcomes.serviceDeletion(service).then(
        this, [this, outcome](const Result<WriteFinding<SyncService>> &finding) {
            if (finding->record)
                settle(outcome, nothingThere());
            else
                leaveOpen();
        });
}

void WriteSettlement::leaveOpen()
{
    ++m_next;
    lookNext();
}

void WriteSettlement::settle(WriteOutcome outcome, const TargetState &now)
{
    WriteRecord &record = m_writes[m_next++];
    record.end = WriteEnd{.outcome = endOutcome(outcome), .after = now, .isFoundLater = true};
    m_recording = m_journal
                      .append(JournalEntry::Kind::Outcome, endFactsOf(record), endPayloadOf(record))
                      .then(this, [this](const Result<JournalSeq, QString> &) {
                          lookNext(); // what could not be recorded is looked up again next time
                      });
}

} // namespace mapdesk
