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
QColor toneColor(DataTone tone, const QPalette &palette);

// The sentence behind its word: "Problem: …"; a plain one as it is.
QString withToneWord(DataTone tone, const QString &sentence);

} // namespace mapdesk
