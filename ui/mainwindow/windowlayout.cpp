// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowlayout.h"

#include "preferences.h"

#include <QMainWindow>
#include <QSplitter>

namespace mapdesk::windowlayout {

namespace {

const QString windowPart = QStringLiteral("window");
const QString geometryPart = QStringLiteral("geometry");
const QString panelsPart = QStringLiteral("panels");

} // namespace

void save(Preferences &preferences, const QMainWindow &window, const QSplitter &panels)
{
    preferences.setLayout(geometryPart, window.saveGeometry());
    preferences.setLayout(windowPart, window.saveState());
    preferences.setLayout(panelsPart, panels.saveState());
}

void restore(const Preferences &preferences, QMainWindow &window, QSplitter &panels)
{
    if (!window.restoreGeometry(preferences.layout(geometryPart)))
        window.resize(1240, 760);
    window.restoreState(preferences.layout(windowPart));
    if (!panels.restoreState(preferences.layout(panelsPart)))
        panels.setSizes({200, 640, 400});
}

} // namespace mapdesk::windowlayout
