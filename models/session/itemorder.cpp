// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemorder.h"

#include <algorithm>
#include <utility>

namespace mapdesk {

ItemHandle ItemOrder::at(qsizetype position) const
{
    const Place place = placeOf(position);
    return m_chunks[place.chunk][size_t(place.offset)];
}

std::vector<ItemHandle> ItemOrder::all() const
{
    std::vector<ItemHandle> handles;
    handles.reserve(size_t(m_size));
    for (const std::vector<ItemHandle> &chunk : m_chunks)
        handles.insert(handles.end(), chunk.begin(), chunk.end());
    return handles;
}

qsizetype ItemOrder::lowerBound(const IsBefore &isBefore) const
{
    // Most items come in order and belong at the end.
    if (m_chunks.empty() || isBefore(m_chunks.back().back()))
        return m_size;
    const auto chunk = std::partition_point(m_chunks.begin(), m_chunks.end(),
                                            [&](const auto &c) { return isBefore(c.back()); });
    const auto place = std::partition_point(chunk->begin(), chunk->end(), isBefore);
    return sizeBefore(size_t(chunk - m_chunks.begin())) + (place - chunk->begin());
}

void ItemOrder::insert(qsizetype position, std::span<const ItemHandle> handles)
{
    while (!handles.empty()) {
        const Place place = placeForNew(position);
        std::vector<ItemHandle> &chunk = m_chunks[place.chunk];
        const qsizetype room = position == m_size ? chunkSize - qsizetype(chunk.size())
                                                  : chunkSize / 2;
        const qsizetype count = std::min(room, qsizetype(handles.size()));
        chunk.insert(chunk.begin() + place.offset, handles.begin(), handles.begin() + count);
        m_size += count;
        position += count;
        handles = handles.subspan(size_t(count));
        splitIfFull(place.chunk);
    }
}

std::vector<ItemHandle> ItemOrder::take(qsizetype position, qsizetype count)
{
    std::vector<ItemHandle> taken;
    taken.reserve(size_t(count));
    auto [chunk, offset] = placeOf(position);
    while (qsizetype(taken.size()) < count) {
        std::vector<ItemHandle> &from = m_chunks[chunk++];
        const auto first = from.begin() + std::exchange(offset, 0);
        const auto last = first
            + std::min(count - qsizetype(taken.size()), qsizetype(from.end() - first));
        taken.insert(taken.end(), first, last);
        from.erase(first, last);
    }
    std::erase_if(m_chunks, [](const auto &each) { return each.empty(); });
    m_size -= count;
    return taken;
}

// The end counts as a place in the last chunk.
ItemOrder::Place ItemOrder::placeOf(qsizetype position) const
{
    size_t chunk = 0;
    while (chunk + 1 < m_chunks.size() && position >= qsizetype(m_chunks[chunk].size())) {
        position -= qsizetype(m_chunks[chunk].size());
        ++chunk;
    }
    return {chunk, position};
}

// Most items come at the end: the last chunk is filled up there rather than split.
ItemOrder::Place ItemOrder::placeForNew(qsizetype position)
{
    const bool isAtEnd = position == m_size;
    if (m_chunks.empty() || (isAtEnd && qsizetype(m_chunks.back().size()) == chunkSize))
        m_chunks.emplace_back().reserve(chunkSize);
    return isAtEnd ? Place{m_chunks.size() - 1, qsizetype(m_chunks.back().size())}
                   : placeOf(position);
}

qsizetype ItemOrder::sizeBefore(size_t chunk) const
{
    qsizetype size = 0;
    for (size_t i = 0; i < chunk; ++i)
        size += qsizetype(m_chunks[i].size());
    return size;
}

void ItemOrder::splitIfFull(size_t chunk)
{
    std::vector<ItemHandle> &full = m_chunks[chunk];
    if (qsizetype(full.size()) <= chunkSize)
        return;
    const auto middle = full.begin() + chunkSize / 2;
    std::vector<ItemHandle> upperHalf(middle, full.end());
    full.erase(middle, full.end());
    m_chunks.insert(m_chunks.begin() + qsizetype(chunk) + 1, std::move(upperHalf));
}

} // namespace mapdesk
