// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandfailure.h"
#include "outcomereader.h"
#include "request.h"
#include "writerecord.h"

#include <QObject>

#include <memory>
#include <vector>

namespace mapdesk {

class Clock;
class Journal;
class SyncClient;

// On whose behalf a session writes.
struct WriteContext
{
    QString profile; // its id, or what stands for it
    QString profileName;
    Environment environment = Environment::Production;
    bool demandsReason = false; // no write leaves without one
};

// What a write is about, beside what it does.
struct WriteSubject
{
    ServiceSid service;
    MapSid map;
    QString mapName; // what a person calls it
    std::optional<JournalSeq> undoes = {}; // the write that this one takes back
    Priority priority = Priority::Interactive; // Background: one of many
    std::shared_ptr<const bool> withdrawn = {}; // where that is true it does not leave any more
    std::optional<QString> reason = {}; // absent: RecordedWrites::reason()
};

WriteSubject subjectOf(const SyncMap &map);

// What became of one write.
template <typename T>
struct WriteResult
{
    JournalSeq seq = 0; // in the journal; 0 where it was not recorded, and so never left
    WriteOutcome outcome = WriteOutcome::NotApplied;
    std::optional<T> now = {}; // what stands there now, where it is known
    // Why it did not go as it should; also of an Applied one whose answer was lost.
    std::optional<ApiError> error = {};
    bool wasLookedUp = false; // it was unknown what became of it, and it was read again
    std::optional<ApiError> readError = {}; // of that reading; NotFound: nothing stands there

    bool isApplied() const { return outcome == WriteOutcome::Applied; }

    // Of one that was not applied.
    CommandFailure failure() const
    {
        return {*error, wasLookedUp ? std::optional(outcome) : std::nullopt};
    }

    // What asking for what stands there would give.
    Result<T> asRead() const
    {
        return now ? Result<T>(*now) : mapdesk::failure(readError.value_or(*error));
    }
};

// The only way in which this program writes to maps, items and permissions. Each write goes the
// same way: what stood there and what will be sent goes into the journal; then, and only then, the
// request leaves, once; where no proper answer comes it is looked up what became of it (see
// OutcomeReader); what became of it goes into the journal. Where the journal cannot be written
// nothing leaves: NotRecorded. Where a reason is demanded and there is none: Refused.
//
// The Calls never fail. Dropping one does not take the write back, and it is recorded all the same.
// Where the program ends before what became of a write is known, its next start looks it up.
class RecordedWrites : public QObject
{
    Q_OBJECT

public:
    // `serviceClock` shows the service's time, `pause` as OutcomeReader's. All must outlive it.
    RecordedWrites(const SyncClient &client, Journal &journal, const Clock &serviceClock,
                   WriteContext context,
                   std::chrono::milliseconds pause = OutcomeReader::usualPause);
    ~RecordedWrites() override;

    const OutcomeReader &outcomes() const { return m_outcomes; }
    const WriteContext &context() const { return m_context; }
    Journal &journal() const { return m_journal; }

    // Recorded with each write from now on that brings none of its own: a sentence or a ticket's
    // number.
    const QString &reason() const { return m_reason; }
    void setReason(const QString &reason);
    bool lacksReason() const; // and it is demanded

    // `before` as it is known; its revision is what If-Match says.
    Call<WriteResult<MapItem>> updateItemData(const WriteSubject &subject, const MapItem &before,
                                              const JsonText &data);
    Call<WriteResult<MapItem>> updateItemExpiry(const WriteSubject &subject, const MapItem &before,
                                                Ttl ttl);
    Call<WriteResult<MapItem>> createItem(const WriteSubject &subject, const NewItem &item);
    Call<WriteResult<MapItem>> deleteItem(const WriteSubject &subject, const MapItem &before);

    Call<WriteResult<SyncMap>> createMap(const WriteSubject &subject, const NewMap &map);
    Call<WriteResult<SyncMap>> updateMapExpiry(const WriteSubject &subject, const SyncMap &before,
                                               Ttl ttl);
    // `keptGroup`: where the journal keeps what is deleted with it; empty where nothing
    // is in it.
    Call<WriteResult<SyncMap>> deleteMap(const WriteSubject &subject, const SyncMap &before,
                                         const QString &keptGroup);

    // `before` is absent where the identity has no permission.
    Call<WriteResult<MapPermission>> updatePermission(const WriteSubject &subject,
                                                      const Identity &identity,
                                                      const std::optional<PermissionRights> &before,
                                                      const PermissionRights &rights);
    Call<WriteResult<MapPermission>> deletePermission(const WriteSubject &subject,
                                                      const Identity &identity,
                                                      const PermissionRights &before);

signals:
    void reasonChanged();
    // A write to a map has shown what stands there now, or that the map is gone; comes before the
    // result.
    void mapSeen(const mapdesk::SyncMap &map);
    void mapDeleted(const mapdesk::ServiceSid &service, const mapdesk::MapSid &map);
    void mapNotFound(const mapdesk::ServiceSid &service, const mapdesk::MapSid &map);
    // What became of a write is known, and recorded unless endNotRecorded() says so.
    void ended(const mapdesk::WriteRecord &record);
    // What became of a write that left could not be recorded; `why` is a sentence for the person.
    void endNotRecorded(const mapdesk::WriteRecord &record, const QString &why);

private:
    template <typename T>
    class Write;
    template <typename T>
    struct Steps;

    template <typename T>
    Call<WriteResult<T>> start(const WriteRecord &record, const WriteSubject &subject,
                               Steps<T> steps);
    WriteRecord newRecord(WriteRecord::Action action, const WriteSubject &subject,
                          const std::optional<ItemKey> &key = {}) const;
    std::optional<ApiError> objectionTo(const WriteRecord &record) const;
    void tellOfMap(const WriteRecord &record, const WriteResult<SyncMap> &result);
    void close(const WriteRecord &record);
    void forget(const QObject *write);

    const SyncClient &m_client;
    Journal &m_journal;
    const Clock &m_clock;
    const WriteContext m_context;
    const OutcomeReader m_outcomes;
    QString m_reason; // as it was typed
    std::vector<std::unique_ptr<QObject>> m_writes; // under way
    std::vector<Call<JournalSeq, QString>> m_closing;
};

} // namespace mapdesk
