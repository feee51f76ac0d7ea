// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopsignals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace mapdesk::practice {

#ifdef Q_OS_UNIX

namespace {

int wakeUpPipe[2] = {-1, -1};

// Little else than write() may be called in a signal handler.
void wakeUp(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(wakeUpPipe[1], &byte, 1);
}

} // namespace

void ignoreClosedOutput()
{
    std::signal(SIGPIPE, SIG_IGN);
}

void quitOnStopSignals(QCoreApplication &application)
{
    if (::pipe(wakeUpPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(wakeUpPipe[0], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    std::signal(SIGTERM, wakeUp);
    std::signal(SIGINT, wakeUp);
}

#else

void ignoreClosedOutput() {}

void quitOnStopSignals(QCoreApplication &) {}

#endif

} // namespace mapdesk::practice
