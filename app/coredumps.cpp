// SPDX-License-Identifier: GPL-3.0-or-later
#include "coredumps.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace mapdesk {

void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    // Not PR_SET_DUMPABLE, which would also keep the desktop's portals from knowing the process.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

} // namespace mapdesk
