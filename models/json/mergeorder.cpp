// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergeorder.h"

namespace mapdesk {

namespace {

// Takes numbers off the fronts of the three lists. One can be taken when it is at the front of
// every list that has it.
class Fronts
{
public:
    Fronts(const BySide<std::vector<int>> &sides, int count)
        : m_sides(sides)
        , m_lists(size_t(count), 0)
    {
        for (const std::vector<int> &side : sides)
            for (const int number : side)
                ++m_lists[size_t(number)];
        m_missing = m_lists;
        for (size_t side = 0; side < m_sides.size(); ++side)
            announceFront(side);
    }

    std::optional<int> take()
    {
        const std::optional<int> number = choose();
        for (size_t side = 0; number && side < m_sides.size(); ++side) {
            if (front(side) != number)
                continue;
            ++m_positions[side];
            announceFront(side);
        }
        return number;
    }

private:
    std::optional<int> front(size_t side) const
    {
        const bool hasMore = m_positions[side] < m_sides[side].size();
        return hasMore ? std::optional(m_sides[side][m_positions[side]]) : std::nullopt;
    }

    void announceFront(size_t side)
    {
        if (const std::optional<int> number = front(side))
            --m_missing[size_t(*number)];
    }

    std::optional<int> choose() const
    {
        const std::optional<int> mine = front(size_t(JsonSide::Mine));
        if (mine && m_lists[size_t(*mine)] == 1)
            return mine;
        for (const JsonSide side : {JsonSide::Theirs, JsonSide::Base, JsonSide::Mine}) {
            const std::optional<int> number = front(size_t(side));
            if (number && m_missing[size_t(*number)] == 0)
                return number;
        }
        return {};
    }

    const BySide<std::vector<int>> &m_sides;
    BySide<size_t> m_positions{};
    std::vector<int> m_lists; // how many lists have a number
    std::vector<int> m_missing; // at the front of how many of these it is not yet
};

} // namespace

std::optional<std::vector<int>> mergedOrder(const BySide<std::vector<int>> &sides, int count)
{
    Fronts fronts(sides, count);
    std::vector<int> order;
    order.reserve(size_t(count));
    while (const std::optional<int> number = fronts.take())
        order.push_back(*number);
    if (order.size() != size_t(count))
        return {};
    return order;
}

} // namespace mapdesk
