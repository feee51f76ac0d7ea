// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace mapdesk::practice {

// From here on SIGTERM and SIGINT end the application's event loop, as quit() does.
void quitOnStopSignals(QCoreApplication &application);

} // namespace mapdesk::practice
