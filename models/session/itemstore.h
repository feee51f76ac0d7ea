// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytearena.h"
#include "itemorder.h"
#include "synctypes.h"

#include <QByteArrayView>
#include <QObject>

#include <optional>
#include <unordered_map>
#include <vector>

namespace mapdesk {

// What changed in an ItemStore, in handles. Each handle stands in one of the lists at most.
struct ItemChanges
{
    std::vector<ItemHandle> inserted; // ascending by key
    std::vector<ItemHandle> updated; // ascending by key
    std::vector<ItemHandle> removed; // still readable through item(), never used again

    bool isEmpty() const { return inserted.empty() && updated.empty() && removed.empty(); }
};

// One item as the store holds it: views that stay valid while the store lives.
struct StoredItem
{
    QByteArrayView key; // UTF-8
    QByteArrayView data; // JSON text as the service sent it
    QByteArrayView revision;
    QByteArrayView createdBy;
    std::optional<qint64> createdMs; // UTC milliseconds since 1970, as below
    std::optional<qint64> updatedMs;
    std::optional<qint64> expiresMs; // absent: never
};

// Which keys a page of a list tells about: every key in (after, through].
struct KeyInterval
{
    std::optional<ItemKey> after; // absent: from the first key
    std::optional<ItemKey> through; // absent: to the last key
};

// The items of one map that have been read, ordered by key (bytes of its UTF-8 form); one store per
// open map, shared by all who look at it. Plain data: it knows no Qt model and no network. Key and
// data bytes lie in block arenas, so that a million items cost little beside their bytes.
class ItemStore : public QObject
{
    Q_OBJECT

public:
    explicit ItemStore(QObject *parent = nullptr);

    qsizetype size() const;

    // The handle at a position in key order; 0 <= position < size().
    ItemHandle handleAt(qsizetype position) const;

    std::optional<ItemHandle> find(const ItemKey &key) const;

    // Any handle this store ever gave out.
    StoredItem item(ItemHandle handle) const;

    // Adds new items and replaces known ones.
    void upsert(const std::vector<MapItem> &items);

    // Takes a page as the service's truth about `interval`: as upsert(), and known keys of the
    // interval that the page does not have are removed.
    void applyPage(const KeyInterval &interval, const std::vector<MapItem> &items);

    void remove(const ItemKey &key);

signals:
    // After each change, with exactly what it changed; never empty. An item that came with the very
    // values it had is no change.
    void changed(const mapdesk::ItemChanges &changes);

private:
    struct Record;

    void store(const MapItem &item, ItemChanges &changes);
    void removeMissing(const KeyInterval &interval, const std::vector<MapItem> &items,
                       ItemChanges &changes);
    void announce(const ItemChanges &changes);

    ByteArena m_bytes;
    std::vector<Record> m_records;
    ItemOrder m_order;
};

} // namespace mapdesk
