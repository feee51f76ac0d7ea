// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace mapdesk {

// The length in bytes of the UTF-8 sequence that starts at `offset`, 1 to 4; 0 if none does.
// Strict: no overlong form, no surrogate, nothing above U+10FFFF (Unicode, table 3-7).
int utf8SequenceLength(QByteArrayView text, qsizetype offset);

bool isAscii(QByteArrayView text);

// Whether it is one of a sequence's bytes after the first.
constexpr bool isUtf8Continuation(char byte)
{
    return (uchar(byte) & 0xc0) == 0x80;
}

} // namespace mapdesk
