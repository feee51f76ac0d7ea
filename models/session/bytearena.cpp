// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytearena.h"

#include <algorithm>

namespace mapdesk {

QByteArrayView ByteArena::copy(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    char *const place = reserve(bytes.size());
    std::copy(bytes.begin(), bytes.end(), place);
    return {place, bytes.size()};
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
    m_blocks.push_back(std::make_shared_for_overwrite<char[]>(size_t(bytes)));
    m_allocatedBytes += bytes;
    return m_blocks.back().get();
}

} // namespace mapdesk
