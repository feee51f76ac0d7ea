// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"

namespace mapdesk {

// The white space of a JSON text.
struct JsonLayout
{
    bool onLines = true; // members and elements on lines of their own; else all in one line
    QByteArray lineBreak = QByteArrayLiteral("\n");
    QByteArray indent = {}; // of the line in which the value starts
    QByteArray unit = QByteArrayLiteral("    "); // further in for each level
    QByteArray colon = QByteArrayLiteral(": ");
    QByteArray comma = QByteArrayLiteral(","); // within a line

    // A line break and the indentation so many levels further in. Below 32 levels it does not grow:
    // 16 KiB of nested brackets would turn into 256 MiB of white space.
    QByteArray newLine(qsizetype depth = 0) const;

    // That of what stands in the value.
    JsonLayout inside() const;
};

// The same tokens in this layout; empty objects and arrays are {} and [].
QByteArray laidOut(const JsonText &json, const JsonLayout &layout);

} // namespace mapdesk
