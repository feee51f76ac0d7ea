// SPDX-License-Identifier: GPL-3.0-or-later
#include "machinememory.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <unistd.h>
#endif

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>

namespace mapdesk {

#ifdef Q_OS_WIN

qint64 machineMemoryBytes()
{
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof status;
    return GlobalMemoryStatusEx(&status) ? qint64(status.ullTotalPhys) : 0;
}

#else

qint64 machineMemoryBytes()
{
    const qint64 pages = sysconf(_SC_PHYS_PAGES);
    const qint64 bytesOfPage = sysconf(_SC_PAGESIZE);
    return std::max<qint64>(pages, 0) * std::max<qint64>(bytesOfPage, 0);
}

#endif

void giveLargeMemoryBack()
{
#ifdef __GLIBC__
    constexpr int large = 256 * 1024; // more than a page's body takes with items of up to 2.5 KB
    constexpr int keptForNext = 16 * 1024 * 1024; // at the end; usually 128 KiB, a few answers
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, keptForNext);
#endif
}

} // namespace mapdesk
