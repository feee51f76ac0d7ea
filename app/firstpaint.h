// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace mapdesk {

// Calls `action` once, from the event loop, when the window has been painted for the first time:
// what takes time and is not seen can wait until then. A window that is not to be seen, such as a
// minimised one, is waited for a second.
void afterFirstPaint(QWidget &window, std::function<void()> action);

} // namespace mapdesk
