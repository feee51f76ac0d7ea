// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonfault.h"
#include "result.h"

namespace mapdesk {

// The grammar of strings, numbers and words (true, false, null). Each takes the offset of the
// first byte and gives the offset behind the last one, or where the text breaks the grammar.

// `start` is at the opening quote.
Result<qsizetype, JsonFault> endOfJsonString(QByteArrayView text, qsizetype start);

// `start` is at a minus sign or a digit.
Result<qsizetype, JsonFault> endOfJsonNumber(QByteArrayView text, qsizetype start);

// `start` is at a letter.
Result<qsizetype, JsonFault> endOfJsonWord(QByteArrayView text, qsizetype start);

} // namespace mapdesk
