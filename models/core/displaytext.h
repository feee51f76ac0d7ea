// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace mapdesk {

// Whether it can hide in a text or turn what stands around it: control characters, line breaks, and
// invisible format characters but for the zero-width joiner, with which emoji are made.
bool mayDeceive(char32_t character);

// Text of the server made safe to show on one line as plain text: control characters, line breaks
// and Unicode's invisible format characters, the bidirectional controls among them, appear as
// escapes (\n, \u202e), so that nothing can hide in a key or a name or turn the text around it: see
// mayDeceive().
QString visibleText(const QString &text);

// Where each UTF-16 unit of `text` begins in visibleText(text); behind them where that ends.
std::vector<qsizetype> visiblePositions(const QString &text);

} // namespace mapdesk
