// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytearena.h"

#include <algorithm>

namespace mapdesk {

QByteArrayView ByteArena::copy(QByteArrayView first, QByteArrayView second)
{
    const qsizetype size = first.size() + second.size();
    if (size == 0)
        return {};
    char *const place = reserve(size);
    std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), place));
    return {place, size};
}

char *ByteArena::reserve(qsizetype bytes)
{
    // What is large gets a block of its own, so that the rest of the current one is not lost.
    if (bytes > blockBytes / 4)
        return addBlock(bytes);
    if (bytes > m_freeBytes) {
        m_free = addBlock(blockBytes);
        m_freeBytes = blockBytes;
    }
    char *const place = m_free;
    m_free += bytes;
    m_freeBytes -= bytes;
    return place;
}

char *ByteArena::addBlock(qsizetype bytes)
{
    m_blocks.emplace_back(new char[size_t(bytes)]);
    m_allocatedBytes += bytes;
    return m_blocks.back().get();
}

} // namespace mapdesk
