// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonview.h"

#include "editorlook.h"
#include "widgetnames.h"

#include <Qsci/qscilexerjson.h>
#include <Qsci/qsciscintilla.h>

#include <QEvent>
#include <QVBoxLayout>

namespace mapdesk {

namespace {

constexpr int numberMargin = 0;
constexpr int symbolMargin = 1; // not in use
constexpr int foldMargin = 2;

// What could turn or hide the text around it is drawn as its code point; the text stays as it is.
constexpr std::pair<const char *, const char *> deceivingCharacters[] = {
    {"\u061c", "U+061C"}, {"\u200b", "U+200B"}, {"\u200c", "U+200C"}, {"\u200e", "U+200E"},
    {"\u200f", "U+200F"}, {"\u202a", "U+202A"}, {"\u202b", "U+202B"}, {"\u202c", "U+202C"},
    {"\u202d", "U+202D"}, {"\u202e", "U+202E"}, {"\u2066", "U+2066"}, {"\u2067", "U+2067"},
    {"\u2068", "U+2068"}, {"\u2069", "U+2069"}, {"\ufeff", "U+FEFF"},
};

QsciLexerJSON *makeLexer(QObject *parent)
{
    auto *lexer = new QsciLexerJSON(parent);
    lexer->setHighlightComments(false);
    lexer->setHighlightEscapeSequences(true);
    lexer->setFoldCompact(false);
    return lexer;
}

void setUp(QsciScintilla &editor)
{
    editor.setUtf8(true);
    editor.setReadOnly(true);
    editor.setFrameShape(QFrame::NoFrame);
    editor.setMarginType(numberMargin, QsciScintilla::NumberMargin);
    editor.setMarginWidth(symbolMargin, 0);
    editor.setFolding(QsciScintilla::PlainFoldStyle, foldMargin);
    editor.markerDefine(QsciScintilla::RightTriangle, QsciScintilla::SC_MARKNUM_FOLDER);
    editor.markerDefine(QsciScintilla::DownTriangle, QsciScintilla::SC_MARKNUM_FOLDEROPEN);
    editor.markerDefine(QsciScintilla::RightTriangle, QsciScintilla::SC_MARKNUM_FOLDEREND);
    editor.markerDefine(QsciScintilla::DownTriangle, QsciScintilla::SC_MARKNUM_FOLDEROPENMID);
    editor.setBraceMatching(QsciScintilla::SloppyBraceMatch);
    editor.setCaretLineVisible(true);
    editor.setWrapMode(QsciScintilla::WrapWord);
    editor.setWrapIndentMode(QsciScintilla::WrapIndentIndented);
    for (const auto &[character, shown] : deceivingCharacters)
        editor.SendScintilla(QsciScintilla::SCI_SETREPRESENTATION, character, shown);
}

} // namespace

JsonView::JsonView(QWidget *parent)
    : QWidget(parent)
    , m_editor(new QsciScintilla(this))
{
    setNames(m_editor, "itemData", tr("Item data"));
    setFocusProxy(m_editor);
    setUp(*m_editor);
    m_editor->setLexer(makeLexer(m_editor));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);

    connect(m_editor, &QsciScintilla::linesChanged, this, &JsonView::fitNumberMargin);
    applyPalette();
    fitNumberMargin();
}

void JsonView::setText(const QByteArray &newText)
{
    if (newText == text())
        return;
    // Not QsciScintilla's setText: that one goes through QString and ends at a NUL.
    m_editor->setReadOnly(false);
    m_editor->SendScintilla(QsciScintilla::SCI_CLEARALL);
    m_editor->SendScintilla(QsciScintilla::SCI_ADDTEXT, static_cast<unsigned long>(newText.size()),
                            newText.constData());
    m_editor->setReadOnly(true);
    m_editor->SendScintilla(QsciScintilla::SCI_EMPTYUNDOBUFFER);
    m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, 0UL);
}

QByteArray JsonView::text() const
{
    const auto size = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    const void *bytes = m_editor->SendScintillaPtrResult(QsciScintilla::SCI_GETCHARACTERPOINTER);
    return {static_cast<const char *>(bytes), qsizetype(size)};
}

void JsonView::clear()
{
    setText({});
}

void JsonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyPalette();
}

void JsonView::applyPalette()
{
    applyLook(*m_editor, *static_cast<QsciLexerJSON *>(m_editor->lexer()), palette());
    fitNumberMargin();
}

void JsonView::fitNumberMargin()
{
    const auto digits = QString::number(m_editor->lines()).size() + 1;
    m_editor->setMarginWidth(numberMargin, QString(digits, QLatin1Char('9')));
}

} // namespace mapdesk
