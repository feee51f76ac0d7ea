// SPDX-License-Identifier: GPL-3.0-or-later
#include "intervalmaploader.h"

#include "logging.h"
#include "pagemaploader.h"
#include "pageorder.h"

#include <utility>

namespace mapdesk {

namespace {

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
    forgetLinks();
    m_unread = std::make_unique<UnreadIntervals>(m_ranges, m_pageSize,
                                                 knownIn(m_store, m_pageSize));
    m_hasStored = false;
    m_isTrying = false;
    m_error.reset();
}

// This may be within a signal of theirs.
void IntervalMapLoader::forgetLinks()
{
    if (!m_links)
        return;
    m_links->disconnect(this);
    m_links->stop();
    m_links.release()->deleteLater();
}

void IntervalMapLoader::start()
{
    if (m_state == LoadState::Loading || m_state == LoadState::Complete)
        return;
    if (m_links)
        return m_links->start();
    m_isTrying = m_state == LoadState::Failed;
    m_error.reset();
    setState(LoadState::Loading);
    goOn();
}

void IntervalMapLoader::stop()
{
    if (m_state != LoadState::Loading)
        return;
    if (m_links)
        m_links->stop();
    dropPages();
    m_error.reset();
    setState(LoadState::More);
}

void IntervalMapLoader::refresh()
{
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
    const int atOnce = m_isTrying ? 1 : pagesAtOnce;
    while (int(m_pages.size()) < atOnce) {
        const auto wanted = m_unread->next();
        if (!wanted)
            break;
        request(*wanted);
    }
}

void IntervalMapLoader::request(const WantedPage &wanted)
{
    // A person waits for the first rows.
    const bool isFirst = !m_hasStored && m_pages.empty();
    ask({.wanted = wanted, .asOf = m_store.now()}, wanted.range, wanted.target,
        isFirst ? Priority::Interactive : Priority::Background);
}

void IntervalMapLoader::ask(PageOnTheWay page, const ItemRange &range, const QByteArray &target,
                            Priority priority)
{
    const PageId id = m_nextPage++;
    PageOnTheWay &asked = m_pages.emplace(id, std::move(page)).first->second;
    asked.call = m_source(range, target, priority)
                     .then(this, [this, id](const Result<ItemPage> &result) { take(id, result); });
}

void IntervalMapLoader::take(PageId id, const Result<ItemPage> &result)
{
    const PageOnTheWay page = std::move(m_pages.extract(id).mapped());
    m_isTrying = m_isTrying && !result;
    if (!result)
        takeFailure(page.wanted, result.error());
    else if (page.doubted)
        judge(page, *result);
    else
        take(page, *result);
    // Whoever heard of the new items may have stopped or refreshed.
    if (m_state == LoadState::Loading && !m_links)
        goOn();
}

void IntervalMapLoader::take(const PageOnTheWay &asked, const ItemPage &page)
{
    if (page.items.empty() && !page.isLast()) {
        m_unread->take(asked.wanted, {.nextTarget = page.nextTarget});
        return;
    }
    const PageClaim claim = claimOf(page, asked.wanted.asked, asked.wanted.range.order);
    if (!isPossible(claim))
        return followLinks(claim.items);
    if (const auto witness = witnessFor(claim, readRanges(), m_store)) {
        m_unread->countAnother();
        ask({.wanted = asked.wanted, .asOf = asked.asOf, .doubted = page, .witness = *witness},
            listFrom(*witness), {}, Priority::Background);
        return;
    }
    store(asked, claim);
}

// Both were read just now: where they differ altogether, no others' writes explain it.
void IntervalMapLoader::judge(const PageOnTheWay &asked, const ItemPage &page)
{
    const PageClaim claim = claimOf(*asked.doubted, asked.wanted.asked, asked.wanted.range.order);
    const PageClaim witness = claimOf(page, asked.witness, ItemRange::Order::Ascending);
    if (!isPossible(witness) || contradict(claim, witness))
        followLinks(claim.items);
    else
        store(asked, claim);
}

// Of what has been read before, this may be older.
void IntervalMapLoader::store(const PageOnTheWay &asked, const PageClaim &claim)
{
    const std::vector<KeyRange> unread = m_unread->ranges();
    ReadPage read{.covered = claim.covered};
    for (const ItemView &item : claim.items)
        read.keys.push_back(item.key);
    m_unread->take(asked.wanted, read);
    m_hasStored = true;
    for (const KeyRange &range : unread) {
        if (const auto isNew = commonOf(claim.covered, range))
            m_store.applyPage(*isNew, itemsIn(*isNew, claim.items), asked.asOf);
    }
}

// What is on the way may still come: it would have to be read again.
void IntervalMapLoader::takeFailure(const WantedPage &wanted, const ApiError &error)
{
    m_unread->giveBack(wanted);
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

void IntervalMapLoader::dropPages()
{
    for (const auto &[id, page] : std::exchange(m_pages, {}))
        m_unread->giveBack(page.wanted);
}

void IntervalMapLoader::followLinks(std::span<const ItemView> items)
{
    qCInfo(logSession) << "the service lists keys in an order of its own: page after page is read"
                          " along its links";
    dropPages();
    const KeyRange range = m_ranges.size() == 1 ? m_ranges.front() : KeyRange();
    m_links = std::make_unique<PageMapLoader>(pagesFrom(range, m_source), m_store, range);
    connect(m_links.get(), &MapLoader::stateChanged, this, &IntervalMapLoader::takeStateOfLinks);
    m_store.upsert(items);
    if (m_state == LoadState::Loading && m_links)
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
