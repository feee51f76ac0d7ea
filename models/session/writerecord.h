// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandtarget.h"
#include "environment.h"
#include "journalentry.h"
#include "synctypes.h"
#include "writeoutcome.h"

#include <QMetaType>

#include <optional>

namespace mapdesk {

// What stood, or stands, at what a write is about.
struct TargetState
{
    bool exists = true; // false: nothing stood there, and the rest says nothing
    Revision revision = {};
    std::optional<qint64> createdMs = {};
    std::optional<qint64> expiresMs = {}; // absent: never; of items and maps
    std::optional<QByteArray> data = {}; // of an item, as sent; absent where it was purged
    std::optional<PermissionRights> rights = {}; // of a permission

    friend bool operator==(const TargetState &, const TargetState &) = default;
};

TargetState nothingThere();
TargetState stateOf(const MapItem &item);
TargetState stateOf(const SyncMap &map);
TargetState stateOf(const PermissionRights &rights);
TargetState stateOf(const MapPermission &permission); // a right that is not told is none

// The item as the journal knows it: without account, address and properties.
MapItem itemOf(const CommandTarget &target, const TargetState &state);

// What became of a write.
struct WriteEnd
{
    enum class Outcome {
        Applied,
        Refused, // the service, or something before it, said no
        NotApplied, // no proper answer came; what stands there shows that it had no effect
        CannotTell, // the same; what stands there does not show it
    };

    Outcome outcome = Outcome::Applied;
    qint64 whenMs = 0; // UTC, this computer's clock; set by the journal
    TargetState after = {}; // what stood there then; as it begins: not known
    QString requestId = {}; // Twilio-Request-Id, where one came
    int httpStatus = 0; // of a refusal; 0: none
    int code = 0; // Twilio's
    QString message = {}; // why; the server's words, untrusted plain text
    bool isFoundLater = false; // by looking, in a later run of the program
};

WriteEnd::Outcome endOutcome(WriteOutcome found);

// One write as the journal has it: what stood there, what was sent, what became of it.
struct WriteRecord
{
    enum class Action {
        SaveData,
        ChangeItemExpiry,
        CreateItem,
        DeleteItem,
        CreateMap,
        ChangeMapExpiry,
        DeleteMap,
        ChangePermission,
        DeletePermission,
    };

    JournalSeq seq = 0; // 0: not in the journal yet
    qint64 whenMs = 0; // UTC, this computer's clock; set by the journal
    std::optional<qint64> askedMs = {}; // the same in the service's time, as it was known then
    QString user = {}; // the system's; set by the journal
    QString profile = {}; // its id
    QString profileName = {};
    Environment environment = Environment::Production;

    Action action = Action::SaveData;
    CommandTarget target = {}; // of CreateMap without a SID, which is not known before
    QString mapName = {}; // what a person calls the map; untrusted plain text
    std::optional<Identity> identity = {}; // of a permission
    QString reason = {}; // a sentence or a ticket's number; may be empty
    std::optional<JournalSeq> undoes = {}; // the write that this one takes back
    QString keptGroup = {}; // of DeleteMap: where the journal keeps what it deletes; empty: nothing

    TargetState before = {};
    TargetState sent = {}; // what it asked for; a lifetime as sentTtl
    std::optional<Ttl> sentTtl = {};
    std::optional<WriteEnd> end = {}; // absent: not known so far
    bool isPurged = false; // the data went after some weeks

    bool isApplied() const { return end && end->outcome == WriteEnd::Outcome::Applied; }
};

// Whether it deleted a map that had nothing in it, as taking its creation back does: nothing had to
// be kept, and to put it back the record's name and expiry are enough.
bool isOfEmptyMap(const WriteRecord &record);

// The journal's form of it. The seq, times and user are the journal's to set.
QJsonObject factsOf(const WriteRecord &record);
JournalPayload payloadOf(const WriteRecord &record);
// Of what became of it.
QJsonObject endFactsOf(const WriteRecord &record);
JournalPayload endPayloadOf(const WriteRecord &record);

WriteRecord writeRecordOf(const JournalRecord &record);

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::WriteRecord)
