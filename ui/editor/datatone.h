// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

class QPalette;

namespace mapdesk {

// How a sentence about an item's data is meant: shown by an icon and a word, and a colour besides.
enum class DataTone {
    Plain,
    Warning,
    Problem,
};

QString toneIcon(DataTone tone);
QString toneWord(DataTone tone); // "Note", "Warning", "Problem"
QColor toneColor(DataTone tone, const QPalette &palette);

} // namespace mapdesk
