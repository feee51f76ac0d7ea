// SPDX-License-Identifier: GPL-3.0-or-later
#include "restoredstates.h"

namespace mapdesk {

namespace {

// Of an item that was made anew as it was. Where both moments are known.
bool isSameCreation(const TargetState &one, const TargetState &other)
{
    return !one.createdMs || !other.createdMs || one.createdMs == other.createdMs;
}

// A map's revision moves with its items, and says nothing of the map itself.
bool isSameState(const CommandTarget &target, const TargetState &one, const TargetState &other)
{
    if (!one.exists || !other.exists)
        return one.exists == other.exists;
    return one.expiresMs == other.expiresMs && one.rights == other.rights
        && (!target.key || (one.revision == other.revision && isSameCreation(one, other)));
}

} // namespace

void RestoredStates::note(const WriteRecord &original, const WriteRecord &own)
{
    if (!own.isApplied() || isSameState(original.target, original.before, own.end->after))
        return;
    if (m_entries.size() == mostEntries)
        m_entries.erase(m_entries.begin());
    m_entries.push_back(
        {own.seq, original.target, original.identity, original.before, own.end->after});
}

TargetState RestoredStates::leftBy(const WriteRecord &record) const
{
    TargetState state = record.end ? record.end->after : TargetState();
    for (const Entry &entry : m_entries) {
        if (entry.seq > record.seq && entry.target == record.target
            && entry.identity == record.identity && isSameState(entry.target, entry.from, state))
            state = entry.to;
    }
    return state;
}

} // namespace mapdesk
