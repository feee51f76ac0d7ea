// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace mapdesk {

// The length in bytes of the UTF-8 sequence that starts at `offset`, 1 to 4; 0 if none does.
// Strict: no overlong form, no surrogate, nothing above U+10FFFF (Unicode, table 3-7).
int utf8SequenceLength(QByteArrayView text, qsizetype offset);

} // namespace mapdesk
