// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "dataedit.h"
#include "recordedwrites.h"

#include <QObject>
#include <QTimer>

namespace mapdesk {

class JsonMerge;
class SyncClient;

// One save of an item's data, until it is written or stops. It sends Data alone, with If-Match on
// the revision that the edit started from. On a conflict, and where the edit is stale already, it
// reads the newest version and merges (see JsonMerge); what was merged is sent with the newest
// version's revision. Each merge starts from the edit as it was asked for: what was merged before
// and refused never stood there. Where what is wanted stands there already nothing is sent. Ends by
// saved() or stopped(), once.
class DataSave : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostMerges = 3;

    // `client` and `writes` must outlive it.
    DataSave(const SyncClient &client, RecordedWrites &writes, WriteSubject subject, DataEdit edit,
             MergePolicy policy, QObject *parent = nullptr);

    // Once. Nothing is emitted before it returns.
    void start();

signals:
    void saved(const mapdesk::DataSaved &saved);
    void stopped(const mapdesk::SaveStop &stop);

private:
    void send(const JsonText &text, const MapItem &before);
    void takeResult(const WriteResult<MapItem> &result);
    void takeFinding(const WriteResult<MapItem> &result);
    void readNewest();
    void takeNewest(const Result<MapItem> &newest);
    void merge(const MapItem &theirs);
    void sendMerged(const JsonMerge &merge, const MapItem &theirs);
    void findMineIn(const MapItem &theirs, const ApiError &why);
    void tellWhatIsGone(const ApiError &why);
    void finishThere(const JsonMerge &merge, const MapItem &item);
    void finish(const MapItem &item, const JsonText &text);
    void stop(SaveStop::Reason reason, const CommandFailure &failure = {});

    const SyncClient &m_client;
    RecordedWrites &m_writes;
    const WriteSubject m_subject;
    const DataEdit m_edit;
    const MergePolicy m_policy;
    MapItem m_before; // what the write under way is to replace
    JsonText m_sent; // compact
    ApiError m_conflict; // the latest
    std::optional<MapItem> m_theirs; // the newest that was read
    int m_merges = 0;
    bool m_hasReadTooEarly = false; // since the latest conflict
    QTimer m_pause; // before the newest is read once more
    Call<WriteResult<MapItem>> m_write;
    Call<MapItem> m_reading;
    Call<SyncMap> m_mapReading;
};

} // namespace mapdesk
