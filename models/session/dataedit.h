// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandfailure.h"
#include "ids.h"
#include "jsonmerge.h"
#include "jsontext.h"
#include "synctypes.h"

#include <QMetaType>

#include <optional>

namespace mapdesk {

// An edit of an item's data: what a person started from and what they made of it.
struct DataEdit
{
    MapItem base; // as it was read; its revision is what If-Match says first
    JsonText mine;
    bool isStale = false; // a newer version is known: it is asked for before anything is sent
    bool isPutBack = false; // what stood there once, or an undo was merged to: in no editor
};

// The edit brought together with the newest version of its item; absent where there is no JSON to
// merge. Always from the edit as it was asked for, also after a merge that was refused: that one
// never stood there. Going on from it would let a change of the person's go that somebody else
// made, too, and then took back.
std::optional<JsonMerge> mergeOf(const DataEdit &edit, const MapItem &newest);

// What a save does when somebody else changed the item since, at other places.
enum class MergePolicy {
    Ask, // stops and shows the merge first
    Merge, // saves the merge, three times at most
};

// A save that was carried out.
struct DataSaved
{
    MapItem item; // as it stands there now
    JsonText text; // what was sent, compact
    int merges = 0; // how many times changes of others were taken in
    DataEdit edit = {}; // as it was asked for
};

// A save that stopped. Nothing of it was written, unless it is Uncertain.
struct SaveStop
{
    enum class Reason {
        MergeToShow, // others changed other places; MergePolicy::Ask
        Overlap, // others changed the same place
        TooBusy, // it was changed again after each merge, three times
        MergeTooLong, // with the others' changes it would be over 16 KiB
        NotJson, // what stands there now, or stood there first, is no JSON: nothing can be merged
        ItemGone, // deleted or expired
        MapGone,
        Uncertain, // whether it was written cannot be told; `theirs` is what stands there now
        Failed, // for any other reason: `failure`
    };

    Reason reason = Reason::Failed;
    DataEdit edit; // as it was asked for
    std::optional<MapItem> theirs = {}; // the newest that was read
    CommandFailure failure = {};
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::DataSaved)
Q_DECLARE_METATYPE(mapdesk::SaveStop)
