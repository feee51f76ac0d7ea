// SPDX-License-Identifier: GPL-3.0-or-later
#include "editorlook.h"

#include "jsoncolors.h"
#include "theme.h"

#include <Qsci/qscilexerjson.h>
#include <Qsci/qsciscintilla.h>

#include <QFontDatabase>

namespace mapdesk {

namespace {

QFont codeFont(int size)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (size > 0)
        font.setPointSize(size);
    return font;
}

void applyToLexer(QsciLexerJSON &lexer, const QPalette &palette, const JsonColors &colors,
                  const QFont &font)
{
    const std::pair<int, QColor> styles[] = {
        {QsciLexerJSON::Default, colors.text},
        {QsciLexerJSON::Number, colors.number},
        {QsciLexerJSON::String, colors.string},
        {QsciLexerJSON::UnclosedString, colors.error},
        {QsciLexerJSON::Property, colors.property},
        {QsciLexerJSON::EscapeSequence, colors.escape},
        {QsciLexerJSON::CommentLine, colors.error},
        {QsciLexerJSON::CommentBlock, colors.error},
        {QsciLexerJSON::Operator, colors.punctuation},
        {QsciLexerJSON::IRI, colors.string},
        {QsciLexerJSON::IRICompact, colors.string},
        {QsciLexerJSON::Keyword, colors.keyword},
        {QsciLexerJSON::KeywordLD, colors.property},
        {QsciLexerJSON::Error, colors.error},
    };
    const QColor paper = palette.color(QPalette::Base);
    lexer.setDefaultColor(colors.text);
    lexer.setDefaultPaper(paper);
    lexer.setPaper(paper);
    lexer.setFont(font);
    for (const auto &[style, color] : styles) {
        lexer.setColor(color, style);
        lexer.setEolFill(false, style);
    }
}

void applyToFolding(QsciScintilla &editor, const QColor &mark, const QColor &ground)
{
    editor.setFoldMarginColors(ground, ground);
    constexpr int first = QsciScintilla::SC_MARKNUM_FOLDEREND;
    constexpr int last = QsciScintilla::SC_MARKNUM_FOLDEROPEN;
    for (int marker = first; marker <= last; ++marker) {
        editor.setMarkerForegroundColor(mark, marker);
        editor.setMarkerBackgroundColor(mark, marker);
    }
}

void applyToBraces(QsciScintilla &editor, const QPalette &palette, const JsonColors &colors)
{
    editor.setMatchedBraceForegroundColor(colors.text);
    editor.setMatchedBraceBackgroundColor(colors.matchedBrace);
    editor.setUnmatchedBraceForegroundColor(colors.error);
    editor.setUnmatchedBraceBackgroundColor(palette.color(QPalette::Base));
}

} // namespace

void applyLook(QsciScintilla &editor, QsciLexerJSON &lexer, const QPalette &palette, int fontSize)
{
    const JsonColors colors = JsonColors::of(palette);
    const QColor margin = palette.color(QPalette::Window);
    const QFont font = codeFont(fontSize);
    applyToLexer(lexer, palette, colors, font);
    applyToFolding(editor, themecolors::muted(palette), margin);
    applyToBraces(editor, palette, colors);
    editor.setMarginsFont(font);
    editor.setMarginsForegroundColor(themecolors::muted(palette));
    editor.setMarginsBackgroundColor(margin);
    editor.setCaretForegroundColor(colors.text);
    editor.setCaretLineBackgroundColor(colors.caretLine);
    editor.setSelectionForegroundColor(palette.color(QPalette::HighlightedText));
    editor.setSelectionBackgroundColor(palette.color(QPalette::Highlight));
}

} // namespace mapdesk
