// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intervalmaploader.h"
#include "itemlistsource.h"
#include "itemstore.h"
#include "pagemaploader.h"

#include <memory>

namespace mapdesk::test {

// One page after another.
inline std::unique_ptr<MapLoader> makePageLoader(const ItemListSource &source, ItemStore &store)
{
    const auto pages = [source](const QByteArray &target, Priority priority) {
        return source(ItemRange(), target, priority);
    };
    return std::make_unique<PageMapLoader>(pages, store);
}

// The loader whose properties are tested and whose requests are counted.
inline std::unique_ptr<MapLoader> makeLoader(const ItemListSource &source, ItemStore &store)
{
    return std::make_unique<IntervalMapLoader>(source, store, 100);
}

// The same where many items are expected.
inline std::unique_ptr<MapLoader> makeLoaderOfMany(const ItemListSource &source, ItemStore &store)
{
    auto loader = std::make_unique<IntervalMapLoader>(source, store, 100);
    loader->expectMany();
    return loader;
}

} // namespace mapdesk::test
