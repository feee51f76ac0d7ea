// SPDX-License-Identifier: GPL-3.0-or-later
#include "maplistloader.h"

namespace mapdesk {

namespace {

ItemPageSource asItemPages(const MapPageSource &source)
{
    return [source](const QByteArray &target, Priority priority) {
        return source(target, priority).map<ItemPage>([](const Result<Page<SyncMap>> &maps) {
            return maps.map([](const Page<SyncMap> &page) { return asItemPage(page); });
        });
    };
}

// Texts of `maps` one behind the other, four each.
QByteArray textsOf(const std::vector<SyncMap> &maps, std::vector<qsizetype> &ends)
{
    QByteArray texts;
    for (const SyncMap &map : maps) {
        for (const QString &text :
             {map.sid.value(), map.uniqueName, map.revision.value(), map.createdBy}) {
            texts += text.toUtf8();
            ends.push_back(texts.size());
        }
    }
    return texts;
}

QByteArray sidOf(const ItemView &map)
{
    return QByteArray::fromRawData(map.key.data(), map.key.size());
}

} // namespace

ItemPage asItemPage(const Page<SyncMap> &maps)
{
    ItemPage page;
    std::vector<qsizetype> ends;
    page.body = textsOf(maps.records, ends);
    page.nextTarget = maps.nextTarget;
    qsizetype begin = 0;
    auto end = ends.cbegin();
    const auto next = [&] {
        const qsizetype from = std::exchange(begin, *end++);
        return QByteArrayView(page.body).sliced(from, begin - from);
    };
    for (const SyncMap &map : maps.records) {
        page.items.push_back({.key = next(),
                              .data = next(),
                              .revision = next(),
                              .createdBy = next(),
                              .createdMs = map.createdMs,
                              .updatedMs = map.updatedMs,
                              .expiresMs = map.expiresMs});
    }
    return page;
}

MapListLoader::MapListLoader(const MapPageSource &source, ItemStore &store, QObject *parent)
    : PageMapLoader(asItemPages(source), store, parent)
{
}

void MapListLoader::noteThere(const ItemKey &sid)
{
    m_unseen.remove(sid.value());
}

void MapListLoader::noteDeleted(const ItemKey &sid)
{
    m_deleted.insert(sid.value());
    m_unseen.remove(sid.value());
}

void MapListLoader::beginAgain()
{
    m_unseen.clear();
    for (const ItemHandle handle : store().handles())
        m_unseen.insert(store().item(handle).key.toByteArray());
}

void MapListLoader::storePage(const ItemPage &page)
{
    std::vector<ItemView> maps = page.items;
    std::erase_if(maps, [this](const ItemView &map) { return m_deleted.contains(sidOf(map)); });
    for (const ItemView &map : maps)
        m_unseen.remove(sidOf(map));
    store().upsert(maps);
    if (page.isLast())
        removeUnseen();
}

void MapListLoader::removeUnseen()
{
    const QSet<QByteArray> gone = std::exchange(m_unseen, {});
    for (const QByteArray &sid : gone)
        store().remove(ItemKey(sid));
}

} // namespace mapdesk
