// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mapdesk {

// How much memory the computer has, in bytes; 0 where the system does not say.
qint64 machineMemoryBytes();

} // namespace mapdesk
