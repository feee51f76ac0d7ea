// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QSplitter;

namespace mapdesk {

class Preferences;

// Where the window stands and how its parts are arranged, remembered from one time to the next.
namespace windowlayout {

void save(Preferences &preferences, const QMainWindow &window, const QSplitter &panels);
void restore(const Preferences &preferences, QMainWindow &window, QSplitter &panels);

} // namespace windowlayout

} // namespace mapdesk
