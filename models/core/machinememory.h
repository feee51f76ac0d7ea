// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mapdesk {

// How much memory the computer has, in bytes; 0 where the system does not say.
qint64 machineMemoryBytes();

// From here on what is large (256 KiB) goes back to the system as soon as it is freed, at any place
// in memory: glibc would keep it as soon as it has seen one large block freed. What is smaller is
// kept for use again: most bodies of answers are, and they come and go thousands of times a second.
void giveLargeMemoryBack();

} // namespace mapdesk
