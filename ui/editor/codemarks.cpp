// SPDX-License-Identifier: GPL-3.0-or-later
#include "codemarks.h"

#include "codearea.h"
#include "theme.h"

#include <QPalette>

#include <algorithm>

namespace mapdesk::codemarks {

namespace {

using Sci = QsciScintillaBase;

constexpr int errorIndicator = 8; // 0 to 7 are for lexers
constexpr int foundIndicator = 9;
constexpr int errorMarker = 0;
constexpr int marginWidth = 16;

long colorValue(const QColor &color)
{
    return color.red() | color.green() << 8 | color.blue() << 16;
}

void clear(CodeArea &area, int indicator)
{
    area.ask(Sci::SCI_SETINDICATORCURRENT, indicator);
    area.ask(Sci::SCI_INDICATORCLEARRANGE, 0, area.ask(Sci::SCI_GETLENGTH));
}

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

bool isWord(char byte)
{
    const auto letter = uchar(byte | 0x20);
    return (letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9') || byte == '.'
        || byte == '+' || byte == '-';
}

// The word that begins at the place, else its character. Where nothing is drawn, at the end of a
// line or of the text, what stands before it.
TextRange rangeOf(CodeArea &area, const QByteArray &text, qsizetype offset)
{
    qsizetype start = std::min(offset, text.size());
    if (start == text.size() || text[start] == '\r' || text[start] == '\n') {
        while (start > 0 && isSpace(text[start - 1]))
            --start;
        start = area.ask(Sci::SCI_POSITIONBEFORE, start);
    }
    qsizetype end = start;
    while (end < text.size() && isWord(text[end]))
        ++end;
    return {start, std::max<qsizetype>(end, area.ask(Sci::SCI_POSITIONAFTER, start)) - start};
}

} // namespace

void setUp(CodeArea &area, const QPalette &palette)
{
    area.setMarginType(margin, QsciScintilla::SymbolMargin);
    area.setMarginWidth(margin, marginWidth);
    area.setMarginMarkerMask(margin, 1 << errorMarker);
    const QColor error = themecolors::danger(palette);
    // Not a picture: QScintilla draws one beside its line where the scale is not 1.
    area.markerDefine(QsciScintilla::MarkerSymbol(Sci::SC_MARK_SHORTARROW), errorMarker);
    area.setMarkerForegroundColor(error, errorMarker);
    area.setMarkerBackgroundColor(error, errorMarker);
    area.ask(Sci::SCI_INDICSETSTYLE, errorIndicator, Sci::INDIC_SQUIGGLE);
    area.ask(Sci::SCI_INDICSETFORE, errorIndicator, colorValue(error));
    area.ask(Sci::SCI_INDICSETSTYLE, foundIndicator, Sci::INDIC_ROUNDBOX);
    area.ask(Sci::SCI_INDICSETUNDER, foundIndicator, 1);
    area.ask(Sci::SCI_INDICSETFORE, foundIndicator, colorValue(themecolors::warning(palette)));
    area.ask(Sci::SCI_INDICSETALPHA, foundIndicator, 70);
    area.ask(Sci::SCI_INDICSETOUTLINEALPHA, foundIndicator, 200);
}

void showError(CodeArea &area, std::optional<qsizetype> offset)
{
    area.markerDeleteAll(errorMarker);
    clear(area, errorIndicator);
    if (!offset)
        return;
    const TextRange range = rangeOf(area, area.bytes(), *offset);
    area.ask(Sci::SCI_INDICATORFILLRANGE, range.offset, range.length);
    area.markerAdd(int(area.ask(Sci::SCI_LINEFROMPOSITION, range.offset)), errorMarker);
}

void showFound(CodeArea &area, const std::vector<TextRange> &ranges)
{
    clear(area, foundIndicator);
    for (const TextRange &range : ranges)
        area.ask(Sci::SCI_INDICATORFILLRANGE, range.offset, range.length);
}

} // namespace mapdesk::codemarks
