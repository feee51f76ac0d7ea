// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace mapdesk {

// The colours of JSON's parts, readable on the palette's base colour and on the caret's line
// (contrast of at least 4.5:1 in both schemes).
struct JsonColors
{
    QColor caretLine; // backgrounds
    QColor matchedBrace;

    QColor text; // white space and whatever is not JSON's
    QColor property;
    QColor string;
    QColor escape; // \n and the like within a string
    QColor number;
    QColor keyword; // true, false, null
    QColor punctuation;
    QColor error;

    static JsonColors of(const QPalette &palette);
};

} // namespace mapdesk
