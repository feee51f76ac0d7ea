// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mapdesk {

inline constexpr qint64 secondsPerMinute = 60;
inline constexpr qint64 secondsPerHour = 60 * secondsPerMinute;
inline constexpr qint64 secondsPerDay = 24 * secondsPerHour;
inline constexpr qint64 msPerDay = 1000 * secondsPerDay;

} // namespace mapdesk
