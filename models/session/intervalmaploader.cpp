// SPDX-License-Identifier: GPL-3.0-or-later
#include "intervalmaploader.h"

#include "logging.h"
#include "pagemaploader.h"
#include "pageorder.h"

#include <algorithm>
#include <utility>

namespace mapdesk {

namespace {

using Direction = ReadingDirection;

UnreadInterval::KnownItems knownIn(const ItemStore &store, int pageSize)
{
    return [&store, pageSize](const KeyRange &range) -> std::optional<UnreadInterval::Known> {
        const qsizetype count = store.sizeOf(range);
        if (count < 2 * pageSize)
            return {};
        const ItemHandle middle = store.handleAt(store.positionOf(range.first) + count / 2);
        return UnreadInterval::Known{count, store.key(middle).toByteArray()};
    };
}

// From the key that was asked for on, as far as the page tells.
KeyRange coveredBy(const WantedPage &wanted, const std::vector<ItemView> &ascending, bool isLast)
{
    KeyRange covered = wanted.asked;
    const bool isAscendingList = wanted.direction == Direction::FromBegin;
    if (isAscendingList)
        covered.end.clear();
    else
        covered.first.clear();
    if (isLast || ascending.empty())
        return covered;
    if (isAscendingList)
        covered.end = keyAfter(ascending.back().key);
    else
        covered.first = ascending.front().key.toByteArray();
    return covered;
}

} // namespace

IntervalMapLoader::IntervalMapLoader(ItemListSource source, ItemStore &store, int pageSize,
                                     std::vector<KeyRange> ranges, QObject *parent)
    : MapLoader(parent)
    , m_source(std::move(source))
    , m_store(store)
    , m_pageSize(pageSize)
    , m_ranges(std::move(ranges))
{
    beginAgain();
}

IntervalMapLoader::~IntervalMapLoader() = default;

void IntervalMapLoader::beginAgain()
{
    m_pages.clear();
    m_unread = std::make_unique<UnreadIntervals>(m_ranges, m_pageSize,
                                                 knownIn(m_store, m_pageSize));
    m_isFirstPage = true;
    m_error.reset();
}

void IntervalMapLoader::start()
{
    if (m_state == LoadState::Loading || m_state == LoadState::Complete)
        return;
    if (m_links)
        return m_links->start();
    m_error.reset();
    setState(LoadState::Loading);
    goOn();
}

void IntervalMapLoader::stop()
{
    if (m_state != LoadState::Loading)
        return;
    if (m_links)
        return m_links->stop();
    dropPages();
    m_error.reset();
    setState(LoadState::More);
}

void IntervalMapLoader::refresh()
{
    if (m_links)
        return m_links->refresh();
    beginAgain();
    setState(LoadState::Loading);
    goOn();
}

std::optional<ApiError> IntervalMapLoader::error() const
{
    return m_state == LoadState::Failed ? m_error : std::nullopt;
}

std::vector<KeyRange> IntervalMapLoader::readRanges() const
{
    return m_links ? std::vector<KeyRange>() : rangesWithout(m_ranges, m_unread->ranges());
}

void IntervalMapLoader::requestPages()
{
    while (int(m_pages.size()) < pagesAtOnce) {
        const auto wanted = m_unread->next();
        if (!wanted)
            break;
        request(*wanted);
    }
}

void IntervalMapLoader::request(const WantedPage &wanted)
{
    const Priority priority = std::exchange(m_isFirstPage, false) ? Priority::Interactive
                                                                  : Priority::Background;
    const PageId id = m_nextPage++;
    PageOnTheWay &page = m_pages.emplace(id, PageOnTheWay{wanted}).first->second;
    page.call = m_source(wanted.range, wanted.target, priority)
                    .then(this, [this, id](const Result<ItemPage> &result) { take(id, result); });
}

void IntervalMapLoader::take(PageId id, const Result<ItemPage> &result)
{
    const WantedPage wanted = m_pages.extract(id).mapped().wanted;
    if (result)
        store(wanted, *result);
    else
        takeFailure(wanted, result.error());
    // Whoever heard of the new items may have stopped or refreshed.
    if (m_state == LoadState::Loading && !m_links)
        goOn();
}

// What is on the way may still come: it would have to be read again.
void IntervalMapLoader::takeFailure(const WantedPage &wanted, const ApiError &error)
{
    m_unread->giveBack(wanted, false);
    if (!m_error)
        m_error = error;
}

void IntervalMapLoader::goOn()
{
    if (m_unread->isEmpty()) {
        dropPages();
        m_error.reset();
        setState(LoadState::Complete);
    } else if (!m_error) {
        requestPages();
    } else if (m_pages.empty()) {
        setState(LoadState::Failed);
    }
}

void IntervalMapLoader::store(const WantedPage &wanted, const ItemPage &page)
{
    ReadPage read;
    if (page.items.empty() && !page.isLast()) {
        read.nextTarget = page.nextTarget;
        return m_unread->take(wanted, read);
    }
    std::vector<ItemView> items = page.items;
    if (wanted.direction == Direction::FromEnd)
        std::reverse(items.begin(), items.end());
    read.covered = coveredBy(wanted, items, page.isLast());
    if (!isAscending(items) || !isOneOrder(read.covered, items, readRanges(), m_store)) {
        m_store.upsert(items);
        return followLinks();
    }
    for (const ItemView &item : items)
        read.keys.push_back(item.key);
    m_unread->take(wanted, read);
    m_store.applyPage(read.covered, items);
}

// One may have reached the service.
void IntervalMapLoader::dropPages()
{
    for (const auto &[id, page] : std::exchange(m_pages, {}))
        m_unread->giveBack(page.wanted, true);
}

void IntervalMapLoader::followLinks()
{
    qCInfo(logSession) << "the service lists keys in an order of its own: page after page is read"
                          " along its links";
    dropPages();
    const KeyRange range = m_ranges.size() == 1 ? m_ranges.front() : KeyRange();
    m_links = std::make_unique<PageMapLoader>(pagesFrom(range, m_source), m_store, range);
    connect(m_links.get(), &MapLoader::stateChanged, this, &IntervalMapLoader::takeStateOfLinks);
    m_links->start();
}

void IntervalMapLoader::takeStateOfLinks()
{
    m_error = m_links->error();
    setState(m_links->state());
}

void IntervalMapLoader::setState(LoadState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace mapdesk
