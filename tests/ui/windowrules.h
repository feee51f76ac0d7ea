// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace mapdesk::test {

// Rules that hold for every window; each gives what breaks it.

// Visible controls that can have the focus and have no accessible name or no object name.
QStringList controlsWithoutNames(const QWidget &window);

// Visible line edits, combo and spin boxes that no visible label leads to.
QStringList fieldsWithoutLabels(const QWidget &window);

// Letters that more than one visible label or button is reached by.
QStringList sharedMnemonics(const QWidget &window);

// Places where Tab goes upward, or from right to left on a line.
QStringList tabsBackward(QWidget &window);

// Everything that a screen reader can hear or a pointer can bring up.
QString allSpokenText(QWidget &window);

} // namespace mapdesk::test
