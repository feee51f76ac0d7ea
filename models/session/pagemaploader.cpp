// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagemaploader.h"

#include "pageorder.h"

#include <algorithm>

namespace mapdesk {

ItemPageSource pagesFrom(const KeyRange &range, ItemListSource list)
{
    return [from = listFrom(range), list = std::move(list)](const QByteArray &target,
                                                            Priority priority) {
        return list(from, target, priority);
    };
}

PageMapLoader::PageMapLoader(ItemPageSource source, ItemStore &store, QObject *parent)
    : PageMapLoader(std::move(source), store, KeyRange(), parent)
{
}

PageMapLoader::PageMapLoader(ItemPageSource source, ItemStore &store, KeyRange range,
                             QObject *parent)
    : MapLoader(parent)
    , m_source(std::move(source))
    , m_store(store)
    , m_range(std::move(range))
{
}

void PageMapLoader::start()
{
    m_isForOnePage = false;
    if (m_state != LoadState::Loading && m_state != LoadState::Complete)
        requestPage();
}

void PageMapLoader::startPage()
{
    if (m_state == LoadState::Loading || m_state == LoadState::Complete)
        return;
    m_isForOnePage = true;
    requestPage();
}

void PageMapLoader::stop()
{
    if (m_state != LoadState::Loading)
        return;
    m_page = {};
    setState(LoadState::More);
}

void PageMapLoader::refresh()
{
    m_isForOnePage = false;
    m_nextTarget.clear();
    beginAgain();
    requestPage();
}

std::vector<KeyRange> PageMapLoader::readRanges() const
{
    if (m_state == LoadState::Complete && m_isInKeyOrder)
        return {m_range};
    if (!m_lastKey || !m_isInKeyOrder)
        return {};
    return {{.first = m_range.first, .end = firstUnread()}};
}

void PageMapLoader::beginAgain()
{
    m_lastKey.reset();
    m_isInKeyOrder = true;
}

void PageMapLoader::requestPage()
{
    const Priority priority = m_nextTarget.isEmpty() ? Priority::Interactive : Priority::Background;
    m_page = m_source(m_nextTarget, priority).then(this, [this](const Result<ItemPage> &result) {
        if (result)
            takePage(*result);
        else
            fail(result.error());
    });
    m_error.reset();
    setState(LoadState::Loading);
}

void PageMapLoader::takePage(const ItemPage &page)
{
    m_nextTarget = page.nextTarget;
    storePage(page);
    // Whoever heard of the new items may have stopped or refreshed.
    if (m_state != LoadState::Loading || m_page.isActive())
        return;
    if (isEnd(page))
        setState(LoadState::Complete);
    else if (m_isForOnePage)
        setState(LoadState::More);
    else
        requestPage();
}

bool PageMapLoader::isEnd(const ItemPage &page) const
{
    if (page.isLast() || page.items.empty())
        return page.isLast();
    if (m_isInKeyOrder)
        return m_range.endsWith(page.items.back().key);
    // In another order the end is where nothing of the range comes any more.
    return std::none_of(page.items.begin(), page.items.end(),
                        [this](const ItemView &item) { return m_range.contains(item.key); });
}

void PageMapLoader::storePage(const ItemPage &page)
{
    if (page.items.empty() && !page.isLast())
        return;
    KeyRange covered{.first = firstUnread()};
    m_isInKeyOrder = m_isInKeyOrder && isAscending(page.items) && followsWhatWasRead(page);
    if (!page.items.empty())
        m_lastKey = ItemKey(page.items.back().key.toByteArray());
    if (!page.isLast())
        covered.end = firstUnread();
    // Out of the expected order, a page does not tell which keys it leaves out.
    if (m_isInKeyOrder)
        m_store.applyPage(covered, page.items);
    else
        m_store.upsert(page.items);
}

bool PageMapLoader::followsWhatWasRead(const ItemPage &page) const
{
    if (page.items.empty())
        return true;
    const QByteArrayView key = page.items.front().key;
    return m_lastKey ? QByteArrayView(m_lastKey->value()) < key
                     : QByteArrayView(m_range.first) <= key;
}

QByteArray PageMapLoader::firstUnread() const
{
    return m_lastKey ? keyAfter(m_lastKey->value()) : m_range.first;
}

void PageMapLoader::fail(const ApiError &error)
{
    m_error = error;
    setState(LoadState::Failed);
}

void PageMapLoader::setState(LoadState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace mapdesk
