// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>
#include <vector>

namespace mapdesk {

// Bytes copied one behind the other into large blocks. They never move and are freed together.
class ByteArena
{
public:
    static constexpr qsizetype blockBytes = 256 * 1024;

    // A copy of `first` and, right behind it, `second` that lives as long as the arena.
    QByteArrayView copy(QByteArrayView first, QByteArrayView second = {});

    // What the blocks take, in bytes.
    qsizetype allocatedBytes() const { return m_allocatedBytes; }

private:
    char *reserve(qsizetype bytes);
    char *addBlock(qsizetype bytes);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_free = nullptr;
    qsizetype m_freeBytes = 0;
    qsizetype m_allocatedBytes = 0;
};

} // namespace mapdesk
