// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemkeyrange.h"
#include "itemorder.h"
#include "itemrecords.h"
#include "itemsnapshot.h"
#include "synctypes.h"

#include <QObject>

#include <deque>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace mapdesk {

// What changed in an ItemStore, in handles. Each handle stands in one of the lists at most.
struct ItemChanges
{
    std::vector<ItemHandle> inserted; // ascending by key
    std::vector<ItemHandle> updated; // ascending by key
    std::vector<ItemHandle>
        removed; // ascending by key; still readable through item(), never used again

    bool isEmpty() const { return inserted.empty() && updated.empty() && removed.empty(); }
};

// The items of one map that have been read, ordered by key (bytes of its UTF-8 form); one store per
// open map, shared by all who look at it. Plain data: it knows no Qt model and no network. Key and
// data bytes lie in block arenas, so that a million items cost little beside their bytes.
class ItemStore : public QObject
{
    Q_OBJECT

public:
    // Counts what was stored or removed singly.
    using Moment = quint64;

    // `budget` of the items' data; nullptr: no limit.
    explicit ItemStore(const DataBudget *budget = nullptr, QObject *parent = nullptr);

    qsizetype size() const { return m_order.size(); }

    // How many were stored since it began, those it had already included: how much was read.
    qint64 itemsTaken() const { return m_itemsTaken; }

    // How many of them have no data here: it was dropped for other data, as nobody had looked at it
    // for long (see DataBudget), or there was no room at all. It can be read again and upserted.
    qsizetype sizeWithoutData() const { return size() - m_records.withData(); }

    // Somebody looks at these now: their data is dropped after all that was looked at before.
    void look(std::span<const ItemHandle> handles);

    // The handle at a position in key order; 0 <= position < size().
    ItemHandle handleAt(qsizetype position) const;

    // All of them in key order; faster than one by one.
    std::vector<ItemHandle> handles() const { return m_order.all(); }

    std::optional<ItemHandle> find(const ItemKey &key) const;

    // How many items come before a key (bytes of UTF-8; it need not be there); how many that or
    // before it; how many before all that begin with a prefix, or with it. Quick.
    qsizetype positionOf(QByteArrayView key) const;
    qsizetype positionAfter(QByteArrayView key) const;
    qsizetype positionAfterPrefix(QByteArrayView prefix) const;

    // How many items have keys in a range. Quick.
    qsizetype sizeOf(const KeyRange &range) const;

    // All items as they are now, for a thread of one's own.
    ItemSnapshot snapshot() const { return ItemSnapshot(m_records.values()); }

    // The first items whose keys begin with `prefix`, `most` at the most, in key order.
    std::vector<ItemHandle> startingWith(QByteArrayView prefix, qsizetype most) const;

    // Any handle this store ever gave out; of a removed item the key alone. The texts are valid
    // while the store lives, the data until control returns to the event loop or anything is
    // stored.
    ItemView item(ItemHandle handle) const;
    QByteArrayView key(ItemHandle handle) const { return m_records.values().key(handle); }

    // Adds new items and replaces known ones; their texts are copied. Where the budget is used up,
    // older data goes.
    void upsert(std::span<const ItemView> items);
    // One that was read on its own: somebody looks at it, so its data is kept in any case.
    void upsert(const MapItem &item);

    // Takes a page as the service's truth about `covered`: as upsert(), and known keys of that
    // range that the page does not have are removed. What was stored or removed singly after
    // `asOf`, when the page was asked for, is left as it is.
    void applyPage(const KeyRange &covered, std::span<const ItemView> items, Moment asOf);
    void applyPage(const KeyRange &covered, std::span<const ItemView> items)
    {
        applyPage(covered, items, now());
    }

    Moment now() const { return m_now; }

    void remove(const ItemKey &key);

signals:
    // After each change, with exactly what it changed; never empty. An item that came with the very
    // values it had is no change.
    void changed(const mapdesk::ItemChanges &changes);

    // Soon after data was dropped: sizeWithoutData() is another. No item has changed by that.
    void dataDropped();

private:
    // The items of a page by key, each key once.
    using KeyedItems = std::vector<const ItemView *>;

    using Keep = ItemRecords::Keep;

    void store(const KeyedItems &items, ItemChanges &changes, Keep keep = Keep::WithinBudget);
    KeyedItems::const_iterator endOfNew(KeyedItems::const_iterator first,
                                        KeyedItems::const_iterator end, qsizetype position) const;
    void add(qsizetype position, std::span<const ItemView *const> items, Keep keep,
             ItemChanges &changes);
    void replace(ItemHandle handle, const ItemView &item, Keep keep, ItemChanges &changes);
    void remove(qsizetype position, qsizetype count, ItemChanges &changes);
    void removeMissing(const KeyRange &covered, const KeyedItems &items, ItemChanges &changes);
    void announce(const ItemChanges &changes);
    qsizetype endOf(const KeyRange &range) const;
    void tellOfDroppedLater();
    bool hasKeyAt(qsizetype position, QByteArrayView key) const;

    void applyButFor(const std::set<QByteArray> &newer, const KeyRange &covered, KeyedItems keyed,
                     ItemChanges &changes);
    void noteSingle(const ItemKey &key);
    std::set<QByteArray> singleSince(Moment asOf) const;

    ItemRecords m_records;
    ItemOrder m_order;
    qint64 m_itemsTaken = 0;
    Moment m_now = 0;
    std::deque<QByteArray> m_single; // keys, the last one of m_now
    bool m_tellsOfDropped = false; // dataDropped() is to come
};

} // namespace mapdesk
