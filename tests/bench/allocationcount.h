// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mapdesk::bench {

// How often this program has asked for heap memory so far: malloc, calloc and realloc, and with
// them new and what Qt takes.
long long allocationCount();

} // namespace mapdesk::bench
