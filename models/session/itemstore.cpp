// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemstore.h"

#include <algorithm>

namespace mapdesk {

namespace {

bool hasSmallerKey(const ItemView *a, const ItemView *b)
{
    return a->key < b->key;
}

// By key; where a key came twice, the later one holds.
std::vector<const ItemView *> latestByKey(std::span<const ItemView> items)
{
    std::vector<const ItemView *> sorted;
    sorted.reserve(items.size());
    for (const ItemView &item : items)
        sorted.push_back(&item);
    const auto isNotBefore = [](auto *a, auto *b) { return !hasSmallerKey(a, b); };
    if (std::adjacent_find(sorted.begin(), sorted.end(), isNotBefore) == sorted.end())
        return sorted;
    std::stable_sort(sorted.begin(), sorted.end(), hasSmallerKey);
    const auto isSameKey = [](auto *a, auto *b) { return a->key == b->key; };
    const auto firstKept = std::unique(sorted.rbegin(), sorted.rend(), isSameKey);
    sorted.erase(sorted.begin(), firstKept.base());
    return sorted;
}

} // namespace

ItemStore::ItemStore(const DataBudget *budget, QObject *parent)
    : QObject(parent)
    , m_records(budget)
{
    m_records.setDropped([this] { tellOfDroppedLater(); });
}

ItemHandle ItemStore::handleAt(qsizetype position) const
{
    return m_order.at(position);
}

std::optional<ItemHandle> ItemStore::find(const ItemKey &key) const
{
    const qsizetype position = positionOf(key.value());
    return hasKeyAt(position, key.value()) ? std::optional(handleAt(position)) : std::nullopt;
}

std::vector<ItemHandle> ItemStore::startingWith(QByteArrayView prefix, qsizetype most) const
{
    std::vector<ItemHandle> found;
    for (qsizetype at = positionOf(prefix); at < size() && qsizetype(found.size()) < most; ++at) {
        if (!m_records.values().key(handleAt(at)).startsWith(prefix))
            break;
        found.push_back(handleAt(at));
    }
    return found;
}

ItemView ItemStore::item(ItemHandle handle) const
{
    return m_records.values().item(handle);
}

void ItemStore::look(std::span<const ItemHandle> handles)
{
    for (const ItemHandle handle : handles)
        m_records.look(handle);
}

void ItemStore::upsert(std::span<const ItemView> items)
{
    ItemChanges changes;
    store(latestByKey(items), changes);
    announce(changes);
}

void ItemStore::upsert(const MapItem &item)
{
    const QByteArray revision = item.revision.value().toUtf8();
    const QByteArray createdBy = item.createdBy.toUtf8();
    const ItemView view{.key = item.key.value(),
                        .data = item.data,
                        .revision = revision,
                        .createdBy = createdBy,
                        .createdMs = item.createdMs,
                        .updatedMs = item.updatedMs,
                        .expiresMs = item.expiresMs};
    noteSingle(item.key);
    ItemChanges changes;
    store({&view}, changes, Keep::Always);
    announce(changes);
}

void ItemStore::applyPage(const KeyRange &covered, std::span<const ItemView> items, Moment asOf)
{
    const KeyedItems keyed = latestByKey(items);
    ItemChanges changes;
    if (asOf == m_now) {
        removeMissing(covered, keyed, changes);
        store(keyed, changes);
    } else {
        applyButFor(singleSince(asOf), covered, keyed, changes);
    }
    announce(changes);
}

// Those keys are neither removed nor stored, whatever the page says.
void ItemStore::applyButFor(const std::set<QByteArray> &newer, const KeyRange &covered,
                            KeyedItems keyed, ItemChanges &changes)
{
    std::erase_if(
        keyed, [&newer](const ItemView *item) { return newer.contains(item->key.toByteArray()); });
    std::vector<ItemView> kept(newer.size());
    std::transform(newer.begin(), newer.end(), kept.begin(), [](const QByteArray &key) {
        ItemView view;
        view.key = key;
        return view;
    });
    KeyedItems present = keyed;
    for (const ItemView &item : kept)
        present.push_back(&item);
    std::sort(present.begin(), present.end(), hasSmallerKey);
    removeMissing(covered, present, changes);
    store(keyed, changes);
}

void ItemStore::noteSingle(const ItemKey &key)
{
    constexpr size_t most = 4096; // more than are written while a page is on its way
    ++m_now;
    m_single.push_back(key.value());
    if (m_single.size() > most)
        m_single.pop_front();
}

std::set<QByteArray> ItemStore::singleSince(Moment asOf) const
{
    const auto count = std::min<Moment>(m_now - asOf, m_single.size());
    return {m_single.end() - qsizetype(count), m_single.end()};
}

void ItemStore::remove(const ItemKey &key)
{
    noteSingle(key);
    const qsizetype position = positionOf(key.value());
    if (!hasKeyAt(position, key.value()))
        return;
    ItemChanges changes;
    remove(position, 1, changes);
    announce(changes);
}

void ItemStore::store(const KeyedItems &items, ItemChanges &changes, Keep keep)
{
    m_itemsTaken += qint64(items.size());
    // Most are known and follow each other, or all are new between two known ones.
    qsizetype next = 0;
    for (auto item = items.begin(); item != items.end();) {
        const QByteArrayView key = (*item)->key;
        const qsizetype position = hasKeyAt(next, key) ? next : positionOf(key);
        if (hasKeyAt(position, key)) {
            replace(handleAt(position), **item++, keep, changes);
            next = position + 1;
        } else {
            const auto end = endOfNew(item, items.end(), position);
            next = position + (end - item);
            add(position, std::span(item, end), keep, changes);
            item = end;
        }
    }
}

// Of those from `first` on, the first that does not belong before what is at `position`.
ItemStore::KeyedItems::const_iterator ItemStore::endOfNew(KeyedItems::const_iterator first,
                                                          KeyedItems::const_iterator end,
                                                          qsizetype position) const
{
    if (position == size())
        return end;
    const QByteArrayView known = key(handleAt(position));
    return std::find_if(first, end, [known](const ItemView *item) { return known <= item->key; });
}

void ItemStore::add(qsizetype position, std::span<const ItemView *const> items, Keep keep,
                    ItemChanges &changes)
{
    const size_t before = changes.inserted.size();
    for (const ItemView *item : items)
        changes.inserted.push_back(m_records.add(*item, keep));
    m_order.insert(position, std::span(changes.inserted).subspan(before));
}

void ItemStore::replace(ItemHandle handle, const ItemView &item, Keep keep, ItemChanges &changes)
{
    if (m_records.replace(handle, item, keep))
        changes.updated.push_back(handle);
}

void ItemStore::remove(qsizetype position, qsizetype count, ItemChanges &changes)
{
    const std::vector<ItemHandle> removed = m_order.take(position, count);
    for (const ItemHandle handle : removed)
        m_records.remove(handle);
    changes.removed.insert(changes.removed.end(), removed.begin(), removed.end());
}

void ItemStore::removeMissing(const KeyRange &covered, const KeyedItems &items,
                              ItemChanges &changes)
{
    qsizetype position = positionOf(covered.first);
    qsizetype end = endOf(covered);
    for (auto item = items.begin(); item != items.end() && position < end; ++item) {
        const qsizetype next = std::min(positionOf((*item)->key), end);
        if (next < position)
            continue;
        remove(position, next - position, changes);
        end -= next - position;
        position += hasKeyAt(position, (*item)->key) ? 1 : 0;
    }
    if (position < end)
        remove(position, end - position, changes);
}

qsizetype ItemStore::sizeOf(const KeyRange &range) const
{
    return std::max<qsizetype>(0, endOf(range) - positionOf(range.first));
}

qsizetype ItemStore::endOf(const KeyRange &range) const
{
    return range.end.isEmpty() ? size() : positionOf(range.end);
}

void ItemStore::announce(const ItemChanges &changes)
{
    if (!changes.isEmpty())
        emit changed(changes);
}

// Another store may be storing: whoever hears of it must not find that one half done.
void ItemStore::tellOfDroppedLater()
{
    if (std::exchange(m_tellsOfDropped, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_tellsOfDropped = false;
            emit dataDropped();
        },
        Qt::QueuedConnection);
}

qsizetype ItemStore::positionOf(QByteArrayView key) const
{
    return m_order.lowerBound(
        [&](ItemHandle handle) { return m_records.values().key(handle) < key; });
}

qsizetype ItemStore::positionAfter(QByteArrayView key) const
{
    return m_order.lowerBound(
        [&](ItemHandle handle) { return m_records.values().key(handle) <= key; });
}

qsizetype ItemStore::positionAfterPrefix(QByteArrayView prefix) const
{
    return m_order.lowerBound([&](ItemHandle handle) {
        const QByteArrayView key = m_records.values().key(handle);
        return key < prefix || key.startsWith(prefix);
    });
}

bool ItemStore::hasKeyAt(qsizetype position, QByteArrayView key) const
{
    return position < size() && m_records.values().key(handleAt(position)) == key;
}

} // namespace mapdesk
