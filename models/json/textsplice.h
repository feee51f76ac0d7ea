// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace mapdesk {

// Bytes of a text that are replaced by others; either may be empty.
struct TextSplice
{
    qsizetype offset = 0;
    qsizetype removed = 0; // bytes
    QByteArray inserted = {};

    friend bool operator==(const TextSplice &, const TextSplice &) = default;
};

// In the order of the text, none overlapping; all offsets are of the text before any of them.
using TextSplices = std::vector<TextSplice>;

QByteArray spliced(const QByteArray &text, const TextSplices &splices);

// The one splice that turns `before` into `after`, as short as can be; cuts no UTF-8 sequence. None
// if they are equal.
TextSplices spliceBetween(const QByteArray &before, const QByteArray &after);

} // namespace mapdesk
