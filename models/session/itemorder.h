// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <span>
#include <vector>

namespace mapdesk {

// Stands for one item of an ItemStore for as long as the store lives.
enum class ItemHandle : quint32 {};

// Handles in an order that a comparison gives, in chunks of a few thousand: inserting into the
// middle moves one chunk, not all.
class ItemOrder
{
public:
    static constexpr qsizetype chunkSize = 4096;

    // Whether the item of a handle comes before the place that is looked for.
    using IsBefore = std::function<bool(ItemHandle)>;

    qsizetype size() const { return m_size; }
    ItemHandle at(qsizetype position) const;
    std::vector<ItemHandle> all() const;

    // How many items come before the place; they must be the first ones.
    qsizetype lowerBound(const IsBefore &isBefore) const;

    // Those that follow each other, the first at `position`.
    void insert(qsizetype position, std::span<const ItemHandle> handles);
    // Removes so many from a position on and tells which; quickly for a great many.
    std::vector<ItemHandle> take(qsizetype position, qsizetype count);

private:
    struct Place
    {
        size_t chunk;
        qsizetype offset;
    };

    Place placeOf(qsizetype position) const;
    Place placeForNew(qsizetype position);
    qsizetype sizeBefore(size_t chunk) const;
    void splitIfFull(size_t chunk);

    std::vector<std::vector<ItemHandle>> m_chunks;
    qsizetype m_size = 0;
};

} // namespace mapdesk
