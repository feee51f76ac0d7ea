// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mapdesk {

// How long a row has to stay current before it is read from the service: whoever passes rows with
// the arrow keys reads none of them.
inline constexpr int readDelayMs = 150;

} // namespace mapdesk
