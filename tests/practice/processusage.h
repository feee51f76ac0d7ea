// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mapdesk::practice {

// What this process holds at the moment.
int openDescriptors();
qint64 residentBytes();

// What the process may grow by without holding what passes through it. AddressSanitizer keeps
// freed memory for a while.
#ifdef __SANITIZE_ADDRESS__
inline constexpr qint64 mostGrowth = 400'000'000;
#else
inline constexpr qint64 mostGrowth = 8'000'000;
#endif

} // namespace mapdesk::practice
