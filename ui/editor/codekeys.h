// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QsciScintilla;

namespace mapdesk {

// Of QScintilla's keys only those of standard text fields: the rest (Ctrl+L, Ctrl+D, Ctrl+Shift+U…)
// would steal the window's shortcuts, or change the text to the surprise of who presses them. What
// QScintilla does wrong (pasting) goes, too, and Tab, so that it leaves the editor.
void keepStandardKeys(QsciScintilla &editor);

} // namespace mapdesk
