// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPalette;
class QsciLexerJSON;
class QsciScintilla;

namespace mapdesk {

// Gives a JSON editor and its lexer the palette's colours and the desktop's fixed-pitch font, in so
// many points (0: as the desktop says).
void applyLook(QsciScintilla &editor, QsciLexerJSON &lexer, const QPalette &palette, int fontSize);

} // namespace mapdesk
