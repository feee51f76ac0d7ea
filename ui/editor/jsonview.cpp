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
constexpr char16_t deceivingCharacters[] = {
    0x061c, 0x200b, 0x200c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c,
    0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
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
    for (const char16_t character : deceivingCharacters) {
        const QByteArray utf8 = QString(QChar(character)).toUtf8();
        const QByteArray hex = QByteArray::number(character, 16).toUpper().rightJustified(4, '0');
        const QByteArray shown = "U+" + hex;
        editor.SendScintilla(QsciScintilla::SCI_SETREPRESENTATION, utf8.constData(),
                             shown.constData());
    }
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
