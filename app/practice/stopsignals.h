// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace mapdesk::practice {

// From here on a standard output or error that nobody reads any more does not end the process.
void ignoreClosedOutput();

// From here on SIGTERM and SIGINT end the application's event loop, as quit() does.
void quitOnStopSignals(QCoreApplication &application);

} // namespace mapdesk::practice
