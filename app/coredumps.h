// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mapdesk {

// From here on a crash leaves no core dump of this process, which would hold its secrets. Windows
// keeps none by itself.
void forbidCoreDumps();

} // namespace mapdesk
