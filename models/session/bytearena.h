// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>
#include <vector>

namespace mapdesk {

// Bytes copied one behind the other into large blocks. They never move. A copy of the arena shares
// them, and only one of the two may copy more.
class ByteArena
{
public:
    static constexpr qsizetype blockBytes = 256 * 1024;

    // A copy of `bytes` that lives as long as the arena or a copy of it.
    QByteArrayView copy(QByteArrayView bytes);

    // What the blocks take, in bytes.
    qsizetype allocatedBytes() const { return m_allocatedBytes; }

private:
    char *reserve(qsizetype bytes);
    char *addBlock(qsizetype bytes);

    std::vector<std::shared_ptr<char[]>> m_blocks;
    char *m_free = nullptr;
    qsizetype m_freeBytes = 0;
    qsizetype m_allocatedBytes = 0;
};

} // namespace mapdesk
