// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytearena.h"
#include "datablocks.h"
#include "itemorder.h"
#include "itempage.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <vector>

namespace mapdesk {

// The values of items by their handles, in no order of their own. A record is 64 bytes; texts lie
// in blocks, and who created an item is kept once for all items. A copy shares everything, costs
// some bytes per thousand items and stays as it is while ItemRecords changes its own.
class ItemValues
{
public:
    ItemView item(ItemHandle handle) const;
    QByteArrayView key(ItemHandle handle) const;
    bool hasData(ItemHandle handle) const { return m_data.has(record(handle).data); }

    // Who created the item, as a number below creatorCount().
    quint32 creatorNumber(ItemHandle handle) const { return record(handle).creator; }
    QByteArrayView creator(quint32 number) const { return m_creators[qsizetype(number)]; }
    quint32 creatorCount() const { return quint32(m_creators.size()); }

    // How many handles there are: 0 ... handleCount() - 1.
    qsizetype handleCount() const { return m_handleCount; }

private:
    friend class ItemRecords;

    static constexpr size_t chunkSize = 1024;

    struct Record
    {
        const char *key = nullptr;
        const char *revision = nullptr;
        quint32 keySize = 0;
        quint32 revisionSize = 0;
        DataPlace data;
        quint32 creator = 0; // of m_creators
        qint64 createdMs = 0; // absentTime: none; as below
        qint64 updatedMs = 0;
        qint64 expiresMs = 0;

        bool operator==(const Record &) const = default;
    };

    using Chunk = std::vector<Record>;

    const Record &record(ItemHandle handle) const
    {
        return (*m_chunks[size_t(handle) / chunkSize])[size_t(handle) % chunkSize];
    }

    ByteArena m_texts; // keys and revisions
    DataBytes m_data;
    std::vector<std::shared_ptr<Chunk>> m_chunks;
    qsizetype m_handleCount = 0;
    QList<QByteArray> m_creators;
};

} // namespace mapdesk
