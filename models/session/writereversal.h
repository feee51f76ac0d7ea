// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandfailure.h"
#include "expirychoice.h"
#include "maprestored.h"
#include "recordedwrites.h"
#include "syncclient.h"
#include "writerecord.h"

#include <QMetaType>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace mapdesk {

class Clock;
class OpenMap;

// Whether it can be taken back where it was applied: not where a damaged journal does not tell the
// map.
bool canBeReversed(const WriteRecord &record);

// Whether `own` took all of `record` back. A map that had something in it comes back by many
// writes, and none of them says that it was the last: the program may have ended in their midst.
bool isTakenBackBy(const WriteRecord &record, const WriteRecord &own);

// Why an applied write was not taken back. Nothing was written, unless `failure` says that it is
// not certain, or `restored` what was.
struct ReversalStop
{
    enum class Reason {
        // Somebody has written since our own write: `now` is what stands there. Of a map that we
        // created: it was used in any way.
        ChangedSince,
        Gone, // it was deleted or it expired since; or its map was
        CreatedSince, // of a deletion: somebody has created it anew, `now`; of a map: its name
        ExpiryHasPassed, // the moment that stood there before is over
        DataPurged, // what stood there is not kept any more
        Halted, // the person stopped the restoring of a map; the same undo goes on with it
        Failed, // for any other reason: `failure`
    };

    Reason reason = Reason::Failed;
    WriteRecord record; // the write that was to be taken back
    std::optional<TargetState> now = {};
    CommandFailure failure = {};
    std::optional<MapRestored> restored = {}; // of a map: how far it is back
};

// Finds a map among those that somebody looks at; nullptr where nobody does.
using OpenMapFinder = std::function<std::shared_ptr<OpenMap>(const MapSid &map)>;

// What a reversal works with; all of it outlives the reversal.
struct ReversalTools
{
    const SyncClient &client;
    RecordedWrites &writes;
    const Clock &clock; // the service's time
    OpenMapFinder openMap;
};

// What is to be taken back.
struct ReversalRequest
{
    WriteRecord record; // applied
    // What our write left there; the same put back by a later undo has another revision, and maybe
    // another second of expiry (see RestoredStates).
    TargetState left;
    // Instead of a moment that has passed.
    std::optional<ExpiryChoice> expiryInstead = {};
    // Of one of many: Background, what makes it stay where it is true before it leaves, and why.
    Priority priority = Priority::Interactive;
    std::shared_ptr<const bool> withdrawn = {};
    std::optional<QString> reason = {}; // see WriteSubject
};

// Taking back one applied write, until it is carried out or stops. It looks at what stands there
// first, and writes only over what our own write left there; items with If-Match on that revision.
// Where what stood before our write stands there already, nothing is sent. A reading that may have
// come too early is made once more after a pause. The open map's store follows what comes. Ends by
// done() or stopped(), once.
//
// Maps and permissions have no If-Match: between looking and writing somebody else may write, so
// theirs is best effort. The same goes for an item's expiry where it does not move the revision.
class WriteReversal : public QObject
{
    Q_OBJECT

public:
    // nullptr for what cannot be reversed.
    static std::unique_ptr<WriteReversal> of(const ReversalTools &tools,
                                             const ReversalRequest &request);

    // Nothing is emitted before it returns.
    void start();

    const WriteRecord &record() const { return m_request.record; }

signals:
    // `own`: the write that took it back; without a seq where nothing had to be sent.
    void done(const mapdesk::WriteRecord &own);
    void stopped(const mapdesk::ReversalStop &stop);

protected:
    using Reason = ReversalStop::Reason;

    WriteReversal(const ReversalTools &tools, const ReversalRequest &request);

    // All that is needed of the record is at hand.
    virtual void run() = 0;

    const SyncClient &client() const { return m_client; }
    RecordedWrites &writes() const { return m_tools.writes; }
    const Clock &clock() const { return m_tools.clock; }
    const CommandTarget &target() const { return m_request.record.target; }
    const TargetState &before() const { return m_request.record.before; }
    const TargetState &left() const { return m_request.left; }
    WriteSubject subject() const;
    std::shared_ptr<OpenMap> openMap() const { return m_tools.openMap(target().map); }

    // What to send so that it expires when it did; nothing where that moment has passed.
    std::optional<Ttl> ttlBack(const std::optional<qint64> &expiresMs) const;

    // Of a write of ours that was applied; the other: nothing had to be sent.
    void finish() { emit done(m_own); }
    void finishUntouched() { emit done({}); }
    void stop(Reason reason, const std::optional<TargetState> &now = {},
              const CommandFailure &failure = {});
    void fail(const CommandFailure &failure) { stop(Reason::Failed, {}, failure); }
    void refuse(const QString &why); // for a reason of ours; a sentence for the person
    void refuseNotJson();

private:
    void loadData();
    void takeLoaded(const Result<std::optional<JournalRecord>, QString> &found);

    const ReversalTools m_tools;
    const SyncClient m_client;
    ReversalRequest m_request;
    WriteRecord m_own; // the last one that was recorded on the reversal's behalf
    Call<std::optional<JournalRecord>, QString> m_loading;
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::ReversalStop)
