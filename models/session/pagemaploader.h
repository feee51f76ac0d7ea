// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "itemkeyrange.h"
#include "itemlistsource.h"
#include "itemstore.h"
#include "maploader.h"
#include "request.h"

#include <functional>

namespace mapdesk {

// Where a loader gets a page of items from: SyncClient::listItems bound to a map, or a test's own.
// `target` is empty for the first page, else the page before's nextTarget.
using ItemPageSource = std::function<Call<ItemPage>(const QByteArray &target, Priority priority)>;

// The pages of `list` from where `range` begins on.
ItemPageSource pagesFrom(const KeyRange &range, ItemListSource list);

// The plain loader: one page after another, along the links that the service sends. What a page
// leaves out between the key before it and its last key is removed, unless the keys came in another
// order than ours. Of a range of keys it is complete when the range's end was passed; what a page
// has beyond it is stored, too. Destroying a loader cancels its reading.
class PageMapLoader : public MapLoader
{
    Q_OBJECT

public:
    // `store` must outlive the loader.
    PageMapLoader(ItemPageSource source, ItemStore &store, QObject *parent = nullptr);
    // For a range; the first page of `source` has to begin where it does.
    PageMapLoader(ItemPageSource source, ItemStore &store, KeyRange range,
                  QObject *parent = nullptr);

    void start() override;
    // As start(), but one page alone; the state is then More, or Complete.
    void startPage();
    void stop() override;
    void refresh() override;
    LoadState state() const override { return m_state; }
    std::vector<KeyRange> readRanges() const override;
    std::optional<ApiError> error() const override { return m_error; }

protected:
    ItemStore &store() { return m_store; }

    // For lists in another order: before the first page is read again, and with each page.
    virtual void beginAgain();
    virtual void storePage(const ItemPage &page);

private:
    void requestPage();
    void takePage(const ItemPage &page);
    bool isEnd(const ItemPage &page) const;
    bool followsWhatWasRead(const ItemPage &page) const;
    QByteArray firstUnread() const;
    void fail(const ApiError &error);
    void setState(LoadState state);

    ItemPageSource m_source;
    ItemStore &m_store;
    const KeyRange m_range;
    bool m_isForOnePage = false;
    LoadState m_state = LoadState::Idle;
    std::optional<ApiError> m_error;
    QByteArray m_nextTarget; // of the page to read next; empty: the first
    std::optional<ItemKey> m_lastKey; // the last key read so far
    bool m_isInKeyOrder = true; // all that was read since the first page
    Call<ItemPage> m_page;
};

} // namespace mapdesk
