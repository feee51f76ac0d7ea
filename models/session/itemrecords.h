// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datablocks.h"
#include "itemvalues.h"

#include <QHash>

namespace mapdesk {

// Makes and changes the values behind an ItemStore's handles. What a copy of values() shares is
// copied before it is changed, a thousand records at a time.
class ItemRecords
{
public:
    using Keep = DataBlocks::Keep;

    // `budget` of their data; nullptr: no limit.
    explicit ItemRecords(const DataBudget *budget = nullptr);
    ~ItemRecords(); // gives large memory back on another thread
    Q_DISABLE_COPY_MOVE(ItemRecords)

    const ItemValues &values() const { return m_values; }

    ItemHandle add(const ItemView &item, Keep keep = Keep::WithinBudget);

    // Gives a handle the values of `item`, whose key it has; whether any of them was another, or
    // data came or went.
    bool replace(ItemHandle handle, const ItemView &item, Keep keep = Keep::WithinBudget);

    // The item is not there any more: its data goes; its key can still be read.
    void remove(ItemHandle handle);

    // Somebody looks at the item, so its data is to be dropped late.
    void look(ItemHandle handle);

    // How many of those that are there have their data.
    qsizetype withData() const { return m_data.kept(); }

    // Called each time that data was dropped to make room.
    void setDropped(std::function<void()> dropped);

private:
    using Record = ItemValues::Record;

    ItemValues::Chunk &changeableChunk(ItemHandle handle);
    void setValue(Record &record, const ItemView &item, Keep keep);
    void setData(Record &record, const ItemView &item, Keep keep);
    quint32 creatorNumber(QByteArrayView createdBy);

    ItemValues m_values;
    DataBlocks m_data;
    QHash<QByteArray, quint32> m_creatorNumbers;
};

} // namespace mapdesk
