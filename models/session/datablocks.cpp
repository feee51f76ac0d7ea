// SPDX-License-Identifier: GPL-3.0-or-later
#include "datablocks.h"

#include <algorithm>

namespace mapdesk {

DataBlocks::DataBlocks(DataBytes &bytes, const DataBudget *budget)
    : m_bytes(bytes)
    , m_blocks(1)
    , m_share(budget, *this)
{
    m_bytes.m_blocks.push_back(std::make_shared_for_overwrite<char[]>(1));
}

DataPlace DataBlocks::add(QByteArrayView data, Keep keep)
{
    if (!data.isEmpty() && !hasRoom(data.size()) && !open(data.size(), keep))
        return {};
    const quint32 number = data.isEmpty() ? 0 : m_open;
    Block &block = m_blocks[number];
    const DataPlace place{number, block.used, quint32(data.size())};
    std::copy(data.begin(), data.end(), m_bytes.m_blocks[number].get() + block.used);
    block.used += place.size;
    block.look = m_share.nextLook();
    ++block.items;
    ++m_kept;
    return place;
}

void DataBlocks::release(const DataPlace &place)
{
    if (place.block == DataPlace::notKept)
        return;
    Block &block = m_blocks[place.block];
    m_kept -= m_bytes.has(place);
    if (--block.items > 0 || place.block == 0)
        return;
    if (m_bytes.has(place))
        drop(place.block);
    m_freeNumbers.push_back(place.block);
}

void DataBlocks::look(const DataPlace &place)
{
    if (m_bytes.has(place))
        m_blocks[place.block].look = m_share.nextLook();
}

quint64 DataBlocks::oldestLook() const
{
    const auto block = oldest();
    return block == m_blocks.end() ? DataBudget::never : block->look;
}

void DataBlocks::dropOldest()
{
    const auto number = quint32(oldest() - m_blocks.begin());
    m_kept -= m_blocks[number].items;
    drop(number);
    if (m_dropped)
        m_dropped();
}

bool DataBlocks::hasRoom(qsizetype bytes) const
{
    const Block &block = m_blocks[m_open];
    return m_open != 0 && block.bytes - block.used >= quint32(bytes);
}

bool DataBlocks::open(qsizetype bytes, Keep keep)
{
    const qint64 blockBytes = std::max(m_share.blockBytes(), qint64(bytes));
    if (!m_share.makeRoomFor(blockBytes)) {
        if (keep == Keep::WithinBudget)
            return false;
        m_share.makeRoomFor(0);
    }
    m_share.take(blockBytes);
    m_open = freeNumber();
    m_blocks[m_open] = {.bytes = quint32(blockBytes)};
    m_bytes.m_blocks[m_open] = std::make_shared_for_overwrite<char[]>(size_t(blockBytes));
    return true;
}

quint32 DataBlocks::freeNumber()
{
    if (!m_freeNumbers.empty()) {
        const quint32 number = m_freeNumbers.back();
        m_freeNumbers.pop_back();
        return number;
    }
    m_blocks.emplace_back();
    m_bytes.m_blocks.emplace_back();
    return quint32(m_blocks.size() - 1);
}

void DataBlocks::drop(quint32 number)
{
    m_bytes.m_blocks[number].reset();
    m_share.giveBack(m_blocks[number].bytes);
    if (number == m_open)
        m_open = 0;
}

std::vector<DataBlocks::Block>::const_iterator DataBlocks::oldest() const
{
    auto found = m_blocks.end();
    for (auto block = m_blocks.begin() + 1; block != m_blocks.end(); ++block) {
        const bool isThere = m_bytes.m_blocks[size_t(block - m_blocks.begin())] != nullptr;
        if (isThere && (found == m_blocks.end() || block->look < found->look))
            found = block;
    }
    return found;
}

} // namespace mapdesk
