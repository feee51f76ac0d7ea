// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mapdesk {

class CodeArea;

// From now on a CodeArea speaks to screen readers and tools as a text that can be edited, in place
// of QScintilla's interface, which writes to read-only memory when it is asked for an empty text.
void installCodeAccessible();

// The cursor or what is selected changed.
void tellCodeCursor(CodeArea &area);

} // namespace mapdesk
