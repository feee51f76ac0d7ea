// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandfailure.h"
#include "writerecord.h"

#include <QMetaType>

#include <optional>

namespace mapdesk {

// What kinds of writes can be taken back. Not the creation of a map: deleting it is a write of its
// own, with rails of its own.
bool canBeReversed(WriteRecord::Action action);

// Why an applied write was not taken back. Nothing was written, unless `failure` says that it is
// not certain.
struct ReversalStop
{
    enum class Reason {
        ChangedSince, // somebody has written since our own write: `now` is what stands there
        Gone, // it was deleted or it expired since
        CreatedSince, // of a deletion: somebody has created it anew, `now`
        ExpiryHasPassed, // the moment that stood there before is over
        DataPurged, // what stood there is not kept any more
        Failed, // for any other reason: `failure`
    };

    Reason reason = Reason::Failed;
    WriteRecord record; // the write that was to be taken back
    std::optional<TargetState> now = {};
    CommandFailure failure = {};
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::ReversalStop)
