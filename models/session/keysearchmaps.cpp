// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchmaps.h"

#include "keysearch.h"

namespace mapdesk {

KeySearchMaps::KeySearchMaps(List list, KeySearch &search, QObject *parent)
    : QObject(parent)
    , m_list(std::move(list))
    , m_search(search)
{
}

void KeySearchMaps::goOn()
{
    if (m_state == LoadState::Loading || m_state == LoadState::Complete)
        return;
    m_error.reset();
    setState(LoadState::Loading);
    readPage();
}

void KeySearchMaps::stop()
{
    m_call = {};
    if (m_state == LoadState::Loading)
        setState(LoadState::More);
}

void KeySearchMaps::readPage()
{
    m_call = m_list(m_next).then(this, [this](const Result<Page<SyncMap>> &page) { take(page); });
}

void KeySearchMaps::take(const Result<Page<SyncMap>> &page)
{
    if (!page) {
        m_error = page.error();
        return setState(LoadState::Failed);
    }
    m_next = page->nextTarget;
    if (!page->isLast())
        readPage();
    std::vector<SearchedMap> maps;
    for (const SyncMap &map : page->records)
        maps.push_back(SearchedMap::of(map));
    m_search.add(maps);
    if (page->isLast())
        setState(LoadState::Complete);
}

// Those who follow its state find the search as it is then.
void KeySearchMaps::setState(LoadState state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_search.setExpectsMore(state == LoadState::Loading);
    emit stateChanged();
}

} // namespace mapdesk
