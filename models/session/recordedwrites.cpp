// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedwrites.h"

#include "clock.h"
#include "journal.h"
#include "jsonformat.h"
#include "localerror.h"
#include "syncclient.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace mapdesk {

namespace {

using Action = WriteRecord::Action;

template <typename T>
Call<std::optional<T>> withOptional(Call<T> call)
{
    return std::move(call).template map<std::optional<T>>([](Result<T> answer) {
        return std::move(answer).map(
            [](T resource) { return std::optional<T>(std::move(resource)); });
    });
}

// A deletion's answer has nothing in it.
template <typename T>
Call<std::optional<T>> withoutResource(Call<void> call)
{
    return std::move(call).map<std::optional<T>>(
        [](const Result<void> &answer) { return answer.map([] { return std::optional<T>(); }); });
}

} // namespace

// What makes one kind of write another than the others.
template <typename T>
struct RecordedWrites::Steps
{
    std::function<Call<std::optional<T>>(const SyncClient &client)> send;
    std::function<Call<WriteFinding<T>>(qint64 askedMs)> look; // after no proper answer
};

// One write from the journal and back to it. Lives until its result was handed over.
template <typename T>
class RecordedWrites::Write : public QObject
{
public:
    Write(RecordedWrites &writes, const WriteRecord &record, const SyncClient &client,
          Steps<T> steps)
        : m_writes(writes)
        , m_record(record)
        , m_client(client.noting(m_requestId))
        , m_steps(std::move(steps))
    {
    }

    Call<WriteResult<T>> start()
    {
        if (const std::optional<ApiError> objection = m_writes.objectionTo(m_record)) {
            fail(*objection);
            return m_promise.call();
        }
        m_recording = m_writes.m_journal
                          .append(JournalEntry::Kind::Write, factsOf(m_record), payloadOf(m_record))
                          .then(this,
                                [this](const Result<JournalSeq, QString> &seq) { takeSeq(seq); });
        return m_promise.call();
    }

private:
    void fail(const ApiError &error)
    {
        m_result.error = error;
        finish();
    }

    void takeSeq(const Result<JournalSeq, QString> &seq)
    {
        if (!seq)
            return fail(localError(ApiError::Kind::NotRecorded, seq.error()));
        m_record.seq = m_result.seq = *seq;
        m_askedMs = m_writes.m_clock.steadyMs();
        m_sending = m_steps.send(m_client).then(
            this, [this](const Result<std::optional<T>> &answer) { takeAnswer(answer); });
    }

    void takeAnswer(const Result<std::optional<T>> &answer)
    {
        if (answer) {
            m_result.outcome = WriteOutcome::Applied;
            m_result.now = *answer;
            end({.outcome = WriteEnd::Outcome::Applied,
                 .after = after(),
                 .requestId = *m_requestId});
            return;
        }
        m_result.error = answer.error();
        if (writeoutcome::isUnknown(answer.error())) {
            m_looking = m_steps.look(m_askedMs).then(
                this, [this](const Result<WriteFinding<T>> &finding) { takeFinding(*finding); });
            return;
        }
        end(endBy(WriteEnd::Outcome::Refused));
    }

    void takeFinding(const WriteFinding<T> &finding)
    {
        m_result.wasLookedUp = true;
        m_result.outcome = finding.outcome;
        m_result.now = finding.record;
        m_result.readError = finding.error;
        if (finding.isFinal())
            end(endBy(endOutcome(finding.outcome)));
        else // is left to the next start
            finish();
    }

    WriteEnd endBy(WriteEnd::Outcome outcome) const
    {
        const ApiError &error = *m_result.error;
        return {.outcome = outcome,
                .after = after(),
                .requestId = error.requestId,
                .httpStatus = error.httpStatus,
                .code = error.code,
                .message = error.message};
    }

    // A refusal does not tell, nor does an outcome that nothing could be read for.
    TargetState after() const
    {
        if (m_result.now)
            return stateOf(*m_result.now);
        const bool wasSeenGone = m_result.isApplied() || m_result.readError;
        return wasSeenGone ? nothingThere() : TargetState();
    }

    void end(const WriteEnd &how)
    {
        m_record.end = how;
        if constexpr (std::is_same_v<T, SyncMap>) {
            if (m_result.now)
                m_record.target.map = m_result.now->sid;
        }
        m_writes.close(m_record);
        finish();
    }

    void finish()
    {
        if constexpr (std::is_same_v<T, SyncMap>)
            m_writes.tellOfMap(m_record, m_result);
        m_promise.finish(m_result);
        m_writes.forget(this);
    }

    RecordedWrites &m_writes;
    WriteRecord m_record;
    const std::shared_ptr<QString> m_requestId = std::make_shared<QString>();
    const SyncClient m_client;
    const Steps<T> m_steps;
    const CallPromise<WriteResult<T>> m_promise;
    WriteResult<T> m_result;
    qint64 m_askedMs = 0;
    Call<JournalSeq, QString> m_recording;
    Call<std::optional<T>> m_sending;
    Call<WriteFinding<T>> m_looking;
};

WriteSubject subjectOf(const SyncMap &map)
{
    return {map.serviceSid, map.sid, map.displayName()};
}

RecordedWrites::RecordedWrites(const SyncClient &client, Journal &journal,
                               const Clock &serviceClock, WriteContext context,
                               std::chrono::milliseconds pause)
    : m_client(client)
    , m_journal(journal)
    , m_clock(serviceClock)
    , m_context(std::move(context))
    , m_outcomes(client, serviceClock, pause)
{
}

RecordedWrites::~RecordedWrites() = default;

void RecordedWrites::setReason(const QString &reason)
{
    if (m_reason == reason)
        return;
    m_reason = reason;
    emit reasonChanged();
}

bool RecordedWrites::lacksReason() const
{
    return m_context.demandsReason && m_reason.trimmed().isEmpty();
}

std::optional<ApiError> RecordedWrites::objectionTo(const WriteRecord &record) const
{
    if (!m_context.demandsReason || !record.reason.isEmpty())
        return {};
    return localError(
        ApiError::Kind::Refused,
        QCoreApplication::translate(
            "RecordedWrites", "This profile asks for a reason with each write, and there is none"));
}

template <typename T>
Call<WriteResult<T>> RecordedWrites::start(const WriteRecord &record, const WriteSubject &subject,
                                           Steps<T> steps)
{
    const SyncClient client = m_client.at(subject.priority).unless(subject.withdrawn);
    auto write = std::make_unique<Write<T>>(*this, record, client, std::move(steps));
    Write<T> &started = *write;
    m_writes.push_back(std::move(write));
    return started.start();
}

WriteRecord RecordedWrites::newRecord(Action action, const WriteSubject &subject,
                                      const std::optional<ItemKey> &key) const
{
    WriteRecord record;
    record.whenMs = m_clock.nowMs(); // about what the journal says
    record.askedMs = m_clock.nowMs();
    record.profile = m_context.profile;
    record.profileName = m_context.profileName;
    record.environment = m_context.environment;
    record.action = action;
    record.target = {subject.service, subject.map, key};
    record.mapName = subject.mapName;
    record.reason = subject.reason.value_or(m_reason).trimmed();
    record.undoes = subject.undoes;
    return record;
}

// What it was is in the journal already; a failure here costs no more than a look at the next
// start.
void RecordedWrites::tellOfMap(const WriteRecord &record, const WriteResult<SyncMap> &result)
{
    const bool isDeleted = record.action == Action::DeleteMap && result.isApplied();
    const bool isNotFound = result.readError && result.readError->kind == ApiError::Kind::NotFound;
    if (result.now)
        emit mapSeen(*result.now);
    else if (isDeleted)
        emit mapDeleted(record.target.service, record.target.map);
    else if (isNotFound)
        emit mapNotFound(record.target.service, record.target.map);
}

void RecordedWrites::close(const WriteRecord &record)
{
    std::erase_if(m_closing, [](const auto &call) { return !call.isActive(); });
    m_closing.push_back(
        m_journal.append(JournalEntry::Kind::Outcome, endFactsOf(record), endPayloadOf(record))
            .then(this, [this, record](const Result<JournalSeq, QString> &seq) {
                if (!seq)
                    emit endNotRecorded(record, seq.error());
            }));
    emit ended(record);
}

void RecordedWrites::forget(const QObject *write)
{
    const auto found = std::find_if(m_writes.begin(), m_writes.end(),
                                    [write](const auto &known) { return known.get() == write; });
    found->release()->deleteLater(); // it is what calls this
    m_writes.erase(found);
}

Call<WriteResult<MapItem>> RecordedWrites::updateItemData(const WriteSubject &subject,
                                                          const MapItem &before,
                                                          const JsonText &data)
{
    WriteRecord record = newRecord(Action::SaveData, subject, before.key);
    record.before = stateOf(before);
    record.sent.data = compacted(data).bytes();
    return start<MapItem>(
        record, subject,
        {[subject, before, data](const SyncClient &client) {
             return withOptional(client.updateItemData(subject.service, subject.map, before.key,
                                                       data, before.revision));
         },
         [this, subject, before, data](qint64) {
             return m_outcomes.itemDataUpdate(subject.service, subject.map, before, data);
         }});
}

Call<WriteResult<MapItem>> RecordedWrites::updateItemExpiry(const WriteSubject &subject,
                                                            const MapItem &before, Ttl ttl)
{
    WriteRecord record = newRecord(Action::ChangeItemExpiry, subject, before.key);
    record.before = stateOf(before);
    record.sentTtl = ttl;
    return start<MapItem>(record, subject,
                          {[subject, before, ttl](const SyncClient &client) {
                               return withOptional(client.updateItemExpiry(
                                   subject.service, subject.map, before.key, ttl, before.revision));
                           },
                           [this, subject, before, ttl](qint64 askedMs) {
                               return m_outcomes.itemExpiryUpdate(subject.service, subject.map,
                                                                  before, ttl, askedMs);
                           }});
}

Call<WriteResult<MapItem>> RecordedWrites::createItem(const WriteSubject &subject,
                                                      const NewItem &item)
{
    WriteRecord record = newRecord(Action::CreateItem, subject, item.key);
    record.before = nothingThere();
    record.sent.data = compacted(item.data).bytes();
    record.sentTtl = item.ttl;
    return start<MapItem>(
        record, subject,
        {[subject, item](const SyncClient &client) {
             return withOptional(client.createItem(subject.service, subject.map, item));
         },
         [this, subject, item](qint64 askedMs) {
             return m_outcomes.itemCreation(subject.service, subject.map, item, askedMs);
         }});
}

Call<WriteResult<MapItem>> RecordedWrites::deleteItem(const WriteSubject &subject,
                                                      const MapItem &before)
{
    WriteRecord record = newRecord(Action::DeleteItem, subject, before.key);
    record.before = stateOf(before);
    record.sent = nothingThere();
    return start<MapItem>(
        record, subject,
        {[subject, before](const SyncClient &client) {
             return withoutResource<MapItem>(
                 client.deleteItem(subject.service, subject.map, before.key, before.revision));
         },
         [this, subject, before](qint64 askedMs) {
             return m_outcomes.itemDeletion(subject.service, subject.map, before, askedMs);
         }});
}

Call<WriteResult<SyncMap>> RecordedWrites::createMap(const WriteSubject &subject, const NewMap &map)
{
    WriteRecord record = newRecord(Action::CreateMap, subject);
    record.before = nothingThere();
    record.mapName = map.uniqueName;
    record.sentTtl = map.ttl;
    return start<SyncMap>(record, subject,
                          {[subject, map](const SyncClient &client) {
                               return withOptional(client.createMap(subject.service, map));
                           },
                           [this, subject, map](qint64 askedMs) {
                               return m_outcomes.mapCreation(subject.service, map, askedMs);
                           }});
}

Call<WriteResult<SyncMap>> RecordedWrites::updateMapExpiry(const WriteSubject &subject,
                                                           const SyncMap &before, Ttl ttl)
{
    WriteRecord record = newRecord(Action::ChangeMapExpiry, subject);
    record.before = stateOf(before);
    record.sentTtl = ttl;
    return start<SyncMap>(
        record, subject,
        {[subject, ttl](const SyncClient &client) {
             return withOptional(client.updateMapExpiry(subject.service, subject.map, ttl));
         },
         [this, subject, before, ttl](qint64 askedMs) {
             return m_outcomes.mapExpiryUpdate(subject.service, before, ttl, askedMs);
         }});
}

Call<WriteResult<SyncMap>> RecordedWrites::deleteMap(const WriteSubject &subject,
                                                     const SyncMap &before,
                                                     const QString &keptGroup)
{
    WriteRecord record = newRecord(Action::DeleteMap, subject);
    record.before = stateOf(before);
    record.sent = nothingThere();
    record.keptGroup = keptGroup;
    return start<SyncMap>(
        record, subject,
        {[subject](const SyncClient &client) {
             return withoutResource<SyncMap>(client.deleteMap(subject.service, subject.map));
         },
         [this, subject](qint64) { return m_outcomes.mapDeletion(subject.service, subject.map); }});
}

Call<WriteResult<MapPermission>>
RecordedWrites::updatePermission(const WriteSubject &subject, const Identity &identity,
                                 const std::optional<PermissionRights> &before,
                                 const PermissionRights &rights)
{
    WriteRecord record = newRecord(Action::ChangePermission, subject);
    record.identity = identity;
    record.before = before ? stateOf(*before) : nothingThere();
    record.sent = stateOf(rights);
    return start<MapPermission>(record, subject,
                                {[subject, identity, rights](const SyncClient &client) {
                                     return withOptional(client.updatePermission(
                                         subject.service, subject.map, identity, rights));
                                 },
                                 [this, subject, identity, before, rights](qint64) {
                                     return m_outcomes.permissionUpdate(
                                         subject.service, subject.map, identity, before, rights);
                                 }});
}

Call<WriteResult<MapPermission>> RecordedWrites::deletePermission(const WriteSubject &subject,
                                                                  const Identity &identity,
                                                                  const PermissionRights &before)
{
    WriteRecord record = newRecord(Action::DeletePermission, subject);
    record.identity = identity;
    record.before = stateOf(before);
    record.sent = nothingThere();
    return start<MapPermission>(
        record, subject,
        {[subject, identity](const SyncClient &client) {
             return withoutResource<MapPermission>(
                 client.deletePermission(subject.service, subject.map, identity));
         },
         [this, subject, identity, before](qint64) {
             return m_outcomes.permissionDeletion(subject.service, subject.map, identity, before);
         }});
}

} // namespace mapdesk
