// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagemaploader.h"

#include <algorithm>

namespace mapdesk {

namespace {

bool isAscendingAfter(const std::optional<ItemKey> &lastKey, std::span<const ItemView> items)
{
    const auto isNotBefore = [](const ItemView &a, const ItemView &b) { return !(a.key < b.key); };
    if (std::adjacent_find(items.begin(), items.end(), isNotBefore) != items.end())
        return false;
    return items.empty() || !lastKey || lastKey->value() < items.front().key;
}

} // namespace

PageMapLoader::PageMapLoader(ItemPageSource source, ItemStore &store, QObject *parent)
    : MapLoader(parent)
    , m_source(std::move(source))
    , m_store(store)
{
}

void PageMapLoader::start()
{
    if (m_state != LoadState::Loading && m_state != LoadState::Complete)
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
    m_nextTarget.clear();
    beginAgain();
    requestPage();
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
    if (page.isLast())
        setState(LoadState::Complete);
    else
        requestPage();
}

void PageMapLoader::storePage(const ItemPage &page)
{
    if (page.items.empty() && !page.isLast())
        return;
    const KeyInterval interval = intervalOf(page);
    m_isInKeyOrder = m_isInKeyOrder && isAscendingAfter(m_lastKey, page.items);
    if (!page.items.empty())
        m_lastKey = ItemKey(page.items.back().key.toByteArray());
    // Out of the expected order, a page does not tell which keys it leaves out.
    if (m_isInKeyOrder)
        m_store.applyPage(interval, page.items);
    else
        m_store.upsert(page.items);
}

KeyInterval PageMapLoader::intervalOf(const ItemPage &page) const
{
    if (page.isLast())
        return {.after = m_lastKey, .through = {}};
    return {.after = m_lastKey, .through = ItemKey(page.items.back().key.toByteArray())};
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
