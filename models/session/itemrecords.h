// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytearena.h"
#include "itemorder.h"
#include "synctypes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <optional>
#include <vector>

namespace mapdesk {

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

// The values behind an ItemStore's handles, in no order of their own. Texts lie in block arenas and
// who created an item is kept once for all items, so that a record is 56 bytes beside its texts.
class ItemRecords
{
public:
    ItemHandle add(const MapItem &item);

    // Gives a handle the values of `item`, whose key it has; whether any of them was another.
    bool replace(ItemHandle handle, const MapItem &item);

    StoredItem item(ItemHandle handle) const;
    QByteArrayView key(ItemHandle handle) const;

private:
    struct Record
    {
        const char *key;
        const char *value; // the revision, then the data
        quint32 keySize;
        quint32 revisionSize;
        quint32 dataSize;
        quint32 creator; // of m_creators
        qint64 createdMs; // absentTime: none; as below
        qint64 updatedMs;
        qint64 expiresMs;

        bool operator==(const Record &) const = default;
    };

    void setValue(Record &record, const MapItem &item);
    quint32 creatorNumber(const QString &createdBy);

    ByteArena m_bytes;
    std::vector<Record> m_records; // by handle
    std::vector<QByteArray> m_creators;
    QHash<QString, quint32> m_creatorNumbers;
};

} // namespace mapdesk
