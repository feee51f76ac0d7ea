// SPDX-License-Identifier: GPL-3.0-or-later
#include "keylistreader.h"

#include <algorithm>

namespace mapdesk {

namespace {

constexpr int largestPage = 100; // the service serves no more
constexpr int roomForNewItems = 5; // that came in between since

// More pages than that leave room for what a person waits for elsewhere.
constexpr size_t fewPages = 3;

ItemPageSource inBackground(const ItemPageSource &source)
{
    return [source](const QByteArray &target, Priority) {
        return source(target, Priority::Background);
    };
}

bool isAtRest(const std::unique_ptr<PageMapLoader> &loader)
{
    return loader->state() == LoadState::Complete || loader->state() == LoadState::Failed;
}

} // namespace

KeyListReader::KeyListReader(ItemRangeSource source, ItemStore &store, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_store(store)
{
}

void KeyListReader::read(std::vector<ItemKey> keys)
{
    stop();
    std::sort(keys.begin(), keys.end());
    const std::vector<Page> pages = pagesFor(keys);
    for (const Page &page : pages)
        readPage(page, pages.size() > fewPages);
}

std::vector<KeyListReader::Page>
KeyListReader::pagesFor(const std::vector<ItemKey> &sortedKeys) const
{
    std::vector<Page> pages;
    qsizetype begin = 0; // of the page: its first key's position
    for (const ItemKey &key : sortedKeys) {
        const qsizetype position = m_store.positionOf(key.value());
        if (pages.empty() || position - begin >= largestPage - roomForNewItems) {
            begin = position;
            pages.push_back({KeyRange::through(key.value(), key.value()), 1});
        } else {
            Page &page = pages.back();
            page.range = KeyRange::through(page.range.first, key.value());
            page.size = int(position - begin) + 1 + roomForNewItems;
        }
    }
    return pages;
}

void KeyListReader::readPage(const Page &page, bool isOneOfMany)
{
    const ItemPageSource source = m_source(page.range, page.size);
    auto loader = std::make_unique<PageMapLoader>(isOneOfMany ? inBackground(source) : source,
                                                  m_store, page.range);
    connect(loader.get(), &MapLoader::stateChanged, this, &KeyListReader::finishIfRead,
            Qt::QueuedConnection); // the loader ends with the others
    m_loaders.push_back(std::move(loader));
    m_loaders.back()->start();
}

void KeyListReader::finishIfRead()
{
    if (m_loaders.empty() || !std::all_of(m_loaders.begin(), m_loaders.end(), isAtRest))
        return;
    std::optional<ApiError> error;
    for (const auto &loader : m_loaders) {
        if (!error)
            error = loader->error();
    }
    m_loaders.clear();
    emit finished(error);
}

} // namespace mapdesk
