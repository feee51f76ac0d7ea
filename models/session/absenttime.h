// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <optional>

namespace mapdesk {

// How "no time" is kept where many times are: an optional would take twice the memory.
inline constexpr qint64 absentTime = std::numeric_limits<qint64>::min();

inline std::optional<qint64> timeFrom(qint64 stored)
{
    return stored == absentTime ? std::nullopt : std::optional(stored);
}

} // namespace mapdesk
