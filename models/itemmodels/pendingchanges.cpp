// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingchanges.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace mapdesk {

namespace {

using Handles = std::vector<ItemHandle>;

void append(Handles &handles, const Handles &more)
{
    handles.insert(handles.end(), more.begin(), more.end());
}

void sortUnique(Handles &handles)
{
    std::sort(handles.begin(), handles.end());
    handles.erase(std::unique(handles.begin(), handles.end()), handles.end());
}

Handles without(const Handles &handles, const Handles &others)
{
    Handles rest;
    std::set_difference(handles.begin(), handles.end(), others.begin(), others.end(),
                        std::back_inserter(rest));
    return rest;
}

} // namespace

void PendingChanges::add(const ItemChanges &changes)
{
    append(m_gathered.inserted, changes.inserted);
    append(m_gathered.updated, changes.updated);
    append(m_gathered.removed, changes.removed);
}

ItemChanges PendingChanges::take()
{
    ItemChanges gathered = std::exchange(m_gathered, {});
    sortUnique(gathered.inserted);
    sortUnique(gathered.updated);
    sortUnique(gathered.removed);
    return {
        .inserted = without(gathered.inserted, gathered.removed),
        .updated = without(without(gathered.updated, gathered.inserted), gathered.removed),
        .removed = without(gathered.removed, gathered.inserted),
    };
}

} // namespace mapdesk
