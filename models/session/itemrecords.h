// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytearena.h"
#include "databudget.h"
#include "itemorder.h"
#include "itempage.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <vector>

namespace mapdesk {

// The values behind an ItemStore's handles, in no order of their own. Texts lie in block arenas and
// who created an item is kept once for all items, so that a record is 56 bytes beside its texts.
class ItemRecords
{
public:
    // What becomes of data for which the budget has no room.
    enum class Keep {
        WithinBudget, // it is not kept
        Always,
    };

    // `budget` of their data; nullptr: no limit.
    explicit ItemRecords(DataBudget *budget = nullptr);

    ItemHandle add(const ItemView &item, Keep keep = Keep::WithinBudget);

    // Gives a handle the values of `item`, whose key it has; whether any of them was another.
    bool replace(ItemHandle handle, const ItemView &item, Keep keep = Keep::WithinBudget);

    ItemView item(ItemHandle handle) const;
    QByteArrayView key(ItemHandle handle) const;
    bool hasData(ItemHandle handle) const;

private:
    struct Record
    {
        const char *key;
        const char *value; // the revision, then the data
        quint32 keySize;
        quint32 revisionSize;
        quint32 dataSize; // dataNotKept: there is none
        quint32 creator; // of m_creators
        qint64 createdMs; // absentTime: none; as below
        qint64 updatedMs;
        qint64 expiresMs;

        bool operator==(const Record &) const = default;
    };

    void setValue(Record &record, const ItemView &item, Keep keep);
    void setText(Record &record, const ItemView &item, Keep keep);
    bool isToBeKept(const ItemView &item, Keep keep) const;
    quint32 creatorNumber(QByteArrayView createdBy);

    DataBudget::Share m_share; // of the budget: all data in m_bytes, the outdated, too
    ByteArena m_bytes;
    std::vector<Record> m_records; // by handle
    std::vector<QByteArray> m_creators;
    QHash<QByteArray, quint32> m_creatorNumbers;
};

} // namespace mapdesk
