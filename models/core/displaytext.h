// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

// Text of the server made safe to show on one line as plain text: control characters, line breaks
// and Unicode's invisible format characters, the bidirectional controls among them, appear as
// escapes (\n, \u202e), so that nothing can hide in a key or a name or turn the text around it.
// The zero-width joiner stays: emoji are made with it.
QString visibleText(const QString &text);

} // namespace mapdesk
