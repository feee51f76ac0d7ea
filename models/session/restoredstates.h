// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "writerecord.h"

#include <vector>

namespace mapdesk {

// What undoing has put back: it is what an earlier write left, under another revision, maybe made
// anew and, where the service counts whole seconds, maybe with an expiry a second away. So an
// earlier write can be taken back after a later one was, and still nothing but our own is written
// over.
class RestoredStates
{
public:
    // `own` took `original` back.
    void note(const WriteRecord &original, const WriteRecord &own);

    // What stands where `record` wrote, if nobody but our own undoing has written since.
    TargetState leftBy(const WriteRecord &record) const;

private:
    static constexpr size_t mostEntries = 1000;

    struct Entry
    {
        JournalSeq seq = 0; // of the write that put it back
        CommandTarget target;
        std::optional<Identity> identity;
        TargetState from;
        TargetState to;
    };

    std::vector<Entry> m_entries; // the oldest first
};

} // namespace mapdesk
