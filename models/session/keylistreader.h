// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagemaploader.h"

#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

// Where pages of a range of keys come from: pages of `pageSize` items, the first from the range's
// first key on.
using ItemRangeSource = std::function<ItemPageSource(const KeyRange &range, int pageSize)>;

// Reads the items of some keys again, such as of the rows that are in view: keys that lie close to
// each other come in one page, so that neighbours cost one request and scattered ones as many as
// they are. The pages are the truth about what they cover: what is gone goes from the store.
class KeyListReader : public QObject
{
    Q_OBJECT

public:
    // `store` must outlive the reader, whose end ends the reading.
    KeyListReader(ItemRangeSource source, ItemStore &store, QObject *parent = nullptr);

    // In place of what is being read. Few enough to be looked at.
    void read(std::vector<ItemKey> keys);
    void stop() { m_loaders.clear(); }

    bool isReading() const { return !m_loaders.empty(); }

signals:
    // All was read, or that what was not has failed: with the first error.
    void finished(const std::optional<mapdesk::ApiError> &error);

private:
    struct Page
    {
        KeyRange range = {};
        int size = 1;
    };

    std::vector<Page> pagesFor(const std::vector<ItemKey> &sortedKeys) const;
    void readPage(const Page &page, bool isOneOfMany);
    void finishIfRead();

    ItemRangeSource m_source;
    ItemStore &m_store;
    std::vector<std::unique_ptr<PageMapLoader>> m_loaders; // all from the begin to the end
};

} // namespace mapdesk
