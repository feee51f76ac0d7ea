// SPDX-License-Identifier: GPL-3.0-or-later
#include <QColor>
#include <QIODevice>

// A QWidget may be spoken of.
QFont fontOfRow(int row);
QStyleHints *hints();
