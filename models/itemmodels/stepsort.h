// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <iterator>
#include <vector>

namespace mapdesk {

// std::sort() in steps of a few ms, after each of which it stops where it was cancelled: then the
// values between `first` and `last` are in any order. `spare` is room that calls can share.
template <typename Value, typename IsBefore>
void sortInSteps(Value *first, Value *last, std::vector<Value> &spare, IsBefore isBefore,
                 const std::atomic_bool &isCancelled)
{
    constexpr std::ptrdiff_t step = 32'768;
    const std::ptrdiff_t size = last - first;
    for (std::ptrdiff_t at = 0; at < size && !isCancelled; at += step)
        std::sort(first + at, first + std::min(at + step, size), isBefore);
    for (std::ptrdiff_t width = step; width < size; width *= 2) {
        spare.resize(std::max(spare.size(), size_t(size)));
        for (std::ptrdiff_t at = 0; at < size && !isCancelled; at += 2 * width) {
            Value *const middle = first + std::min(at + width, size);
            Value *const end = first + std::min(at + 2 * width, size);
            std::merge(first + at, middle, middle, end, spare.data() + at, isBefore);
        }
        if (isCancelled)
            return;
        std::copy_n(spare.data(), size, first);
    }
}

} // namespace mapdesk
