// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databudget.h"

#include <QByteArrayView>

#include <functional>
#include <memory>
#include <vector>

namespace mapdesk {

// Where the data of an item lies in DataBlocks; as it is made: nowhere, it is not kept.
struct DataPlace
{
    static constexpr quint32 notKept = std::numeric_limits<quint32>::max();

    quint32 block = notKept;
    quint32 offset = 0;
    quint32 size = 0;

    friend bool operator==(const DataPlace &, const DataPlace &) = default;
};

// The bytes of blocks by their number; a dropped one has none. A copy keeps what it has.
class DataBytes
{
public:
    bool has(const DataPlace &place) const
    {
        return place.block != DataPlace::notKept && m_blocks[place.block] != nullptr;
    }

    // Empty where it has none.
    QByteArrayView at(const DataPlace &place) const
    {
        return has(place) ? QByteArrayView(m_blocks[place.block].get() + place.offset, place.size)
                          : QByteArrayView();
    }

private:
    friend class DataBlocks;

    std::vector<std::shared_ptr<char[]>> m_blocks;
};

// The data of one map's items, in blocks of what came together: what is dropped is a whole block.
// Bytes never move; where an item gets other data, the old lies there until its block goes.
class DataBlocks : public DataBudget::Holder
{
public:
    // What becomes of data for which the budget has no room.
    enum class Keep {
        WithinBudget, // it is not kept
        Always,
    };

    // `bytes`, which must outlive it, get what is added. `budget` for all; nullptr: no limit.
    DataBlocks(DataBytes &bytes, const DataBudget *budget);

    // Copies `data`, for which other blocks may go. Nowhere if there is no room.
    DataPlace add(QByteArrayView data, Keep keep);

    // An item does not have this data any more.
    void release(const DataPlace &place);

    // Somebody looks at this data: it is dropped later than what was looked at before.
    void look(const DataPlace &place);

    // How many places that were added and not released have their data.
    qsizetype kept() const { return m_kept; }

    // Called each time that a block was dropped to make room.
    void setDropped(std::function<void()> dropped) { m_dropped = std::move(dropped); }

    quint64 oldestLook() const override;
    void dropOldest() override;

private:
    struct Block
    {
        quint32 bytes = 0; // how many it can hold
        quint32 used = 0;
        quint32 items = 0; // how many places in it were not released
        quint64 look = 0;
    };

    bool hasRoom(qsizetype bytes) const;
    bool open(qsizetype bytes, Keep keep);
    quint32 freeNumber();
    void drop(quint32 number);
    std::vector<Block>::const_iterator oldest() const;

    std::function<void()> m_dropped;
    DataBytes &m_bytes;
    std::vector<Block> m_blocks; // number 0 is for data without bytes, and stays
    std::vector<quint32> m_freeNumbers;
    quint32 m_open = 0; // the block that is filled; 0: none
    qsizetype m_kept = 0;
    DataBudget::Share m_share;
};

} // namespace mapdesk
