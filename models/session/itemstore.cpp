// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemstore.h"

#include <algorithm>

namespace mapdesk {

namespace {

bool hasSmallerKey(const MapItem *a, const MapItem *b)
{
    return a->key < b->key;
}

// By key; where a key came twice, the later one holds.
std::vector<const MapItem *> latestByKey(const std::vector<MapItem> &items)
{
    std::vector<const MapItem *> sorted;
    sorted.reserve(items.size());
    for (const MapItem &item : items)
        sorted.push_back(&item);
    std::stable_sort(sorted.begin(), sorted.end(), hasSmallerKey);
    const auto isSameKey = [](const MapItem *a, const MapItem *b) { return a->key == b->key; };
    const auto firstKept = std::unique(sorted.rbegin(), sorted.rend(), isSameKey);
    sorted.erase(sorted.begin(), firstKept.base());
    return sorted;
}

} // namespace

ItemStore::ItemStore(QObject *parent)
    : QObject(parent)
{
}

ItemHandle ItemStore::handleAt(qsizetype position) const
{
    return m_order.at(position);
}

std::optional<ItemHandle> ItemStore::find(const ItemKey &key) const
{
    const qsizetype position = positionOf(key);
    return hasKeyAt(position, key) ? std::optional(handleAt(position)) : std::nullopt;
}

StoredItem ItemStore::item(ItemHandle handle) const
{
    return m_records.item(handle);
}

void ItemStore::upsert(const std::vector<MapItem> &items)
{
    ItemChanges changes;
    store(latestByKey(items), changes);
    announce(changes);
}

void ItemStore::applyPage(const KeyInterval &interval, const std::vector<MapItem> &items)
{
    const KeyedItems keyed = latestByKey(items);
    ItemChanges changes;
    removeMissing(interval, keyed, changes);
    store(keyed, changes);
    announce(changes);
}

void ItemStore::remove(const ItemKey &key)
{
    const qsizetype position = positionOf(key);
    if (!hasKeyAt(position, key))
        return;
    ItemChanges changes;
    changes.removed.push_back(handleAt(position));
    m_order.removeAt(position);
    announce(changes);
}

void ItemStore::store(const KeyedItems &items, ItemChanges &changes)
{
    for (const MapItem *item : items) {
        const qsizetype position = positionOf(item->key);
        if (!hasKeyAt(position, item->key)) {
            changes.inserted.push_back(m_records.add(*item));
            m_order.insert(position, changes.inserted.back());
        } else if (m_records.replace(handleAt(position), *item)) {
            changes.updated.push_back(handleAt(position));
        }
    }
}

void ItemStore::removeMissing(const KeyInterval &interval, const KeyedItems &items,
                              ItemChanges &changes)
{
    qsizetype position = interval.after ? positionAfter(*interval.after) : 0;
    qsizetype end = interval.through ? positionAfter(*interval.through) : size();
    auto item = items.begin();
    while (position < end) {
        const QByteArrayView key = m_records.key(handleAt(position));
        while (item != items.end() && QByteArrayView((*item)->key.value()) < key)
            ++item;
        if (item != items.end() && QByteArrayView((*item)->key.value()) == key) {
            ++position;
        } else {
            changes.removed.push_back(handleAt(position));
            m_order.removeAt(position);
            --end;
        }
    }
}

void ItemStore::announce(const ItemChanges &changes)
{
    if (!changes.isEmpty())
        emit changed(changes);
}

qsizetype ItemStore::positionOf(const ItemKey &key) const
{
    const QByteArrayView wanted = key.value();
    return m_order.lowerBound([&](ItemHandle handle) { return m_records.key(handle) < wanted; });
}

qsizetype ItemStore::positionAfter(const ItemKey &key) const
{
    const QByteArrayView wanted = key.value();
    return m_order.lowerBound([&](ItemHandle handle) { return m_records.key(handle) <= wanted; });
}

bool ItemStore::hasKeyAt(qsizetype position, const ItemKey &key) const
{
    return position < size() && m_records.key(handleAt(position)) == QByteArrayView(key.value());
}

} // namespace mapdesk
