// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemlistsource.h"
#include "itemstore.h"
#include "maploader.h"
#include "pageorder.h"
#include "unreadintervals.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

class PageMapLoader;

// The loader of a map's items: reads many ranges of keys side by side, as fast as answers come and
// the limiter lets requests go (see UnreadIntervals). Each page is the service's truth about the
// keys that it covers. Where the service does not list keys in the order of their bytes nothing can
// be told from that: it follows the service's own links, page after page, until it is refreshed.
// Where a page differs much from what was read before, another one tells whether others have
// written or the order is another. Of the ranges it is complete when each was read to its end.
// Destroying a loader cancels its reading.
class IntervalMapLoader : public MapLoader
{
    Q_OBJECT

public:
    // How many pages are on the way at once, or wait to go.
    static constexpr int pagesAtOnce = 15;

    // `store` must outlive the loader. `pageSize`: how many items `source` asks for at a time.
    IntervalMapLoader(ItemListSource source, ItemStore &store, int pageSize,
                      std::vector<KeyRange> ranges = {KeyRange()}, QObject *parent = nullptr);
    ~IntervalMapLoader() override;

    // Before it starts: the map probably has many pages, and its end is read with its begin.
    void expectMany() { m_unread->expectMany(); }

    void start() override;
    void stop() override;
    void refresh() override;
    LoadState state() const override { return m_state; }
    std::optional<ApiError> error() const override;
    std::vector<KeyRange> readRanges() const override;

private:
    using PageId = quint64;

    struct PageOnTheWay
    {
        WantedPage wanted = {};
        ItemStore::Moment asOf = 0; // when it was asked for
        std::optional<ItemPage> doubted = {}; // it has come, and another one is to bear it out
        KeyRange witness = {}; // from where that other one is
        Call<ItemPage> call = {};
    };

    void beginAgain();
    void requestPages();
    void request(const WantedPage &wanted);
    void ask(PageOnTheWay page, const ItemRange &range, const QByteArray &target,
             Priority priority);
    void take(PageId id, const Result<ItemPage> &result);
    void take(const PageOnTheWay &asked, const ItemPage &page);
    void judge(const PageOnTheWay &asked, const ItemPage &page);
    void store(const PageOnTheWay &asked, const PageClaim &claim);
    void dropPages();
    void takeFailure(const WantedPage &wanted, const ApiError &error);
    void goOn();
    void followLinks(std::span<const ItemView> items);
    void forgetLinks();
    void takeStateOfLinks();
    void setState(LoadState state);

    ItemListSource m_source;
    ItemStore &m_store;
    const int m_pageSize;
    const std::vector<KeyRange> m_ranges;
    std::unique_ptr<UnreadIntervals> m_unread;
    std::unique_ptr<PageMapLoader> m_links; // where keys come in another order
    std::map<PageId, PageOnTheWay> m_pages;
    PageId m_nextPage = 0;
    bool m_hasStored = false; // anything since it began
    bool m_isTrying = false; // with one page, whether what made it fail has passed
    LoadState m_state = LoadState::Idle;
    std::optional<ApiError> m_error; // the first since it began; Failed once no more is on the way
};

} // namespace mapdesk
