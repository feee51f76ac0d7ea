// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QDateTime>

#include <chrono>
#ifdef Q_OS_LINUX
#include <ctime>
#endif

namespace mapdesk {

// Of Linux's clocks the usual one stands still while the computer sleeps; elsewhere it does not.
qint64 Clock::steadyMs() const
{
    using namespace std::chrono;
#ifdef Q_OS_LINUX
    timespec sinceStart{};
    clock_gettime(CLOCK_BOOTTIME, &sinceStart);
    const auto passed = seconds(sinceStart.tv_sec) + nanoseconds(sinceStart.tv_nsec);
#else
    const auto passed = steady_clock::now().time_since_epoch();
#endif
    return duration_cast<milliseconds>(passed).count();
}

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace mapdesk
