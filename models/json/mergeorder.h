// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonmerge.h"

#include <array>
#include <optional>
#include <vector>

namespace mapdesk {

// By JsonSide.
template <typename T>
using BySide = std::array<T, 3>;

// One order of the numbers 0 to count - 1 in which those of each side stand in that side's order;
// absent if there is none: a side has moved something. What only mine has follows what it follows
// there; else theirs comes first. Each number is in a side's list once at most, and in one at
// least.
std::optional<std::vector<int>> mergedOrder(const BySide<std::vector<int>> &sides, int count);

} // namespace mapdesk
