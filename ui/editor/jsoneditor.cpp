// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoneditor.h"

#include "codearea.h"
#include "codemarks.h"
#include "editorlook.h"
#include "widgetnames.h"

#include <Qsci/qscilexerjson.h>

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mapdesk {

namespace {

using Sci = QsciScintillaBase;

constexpr int numberMargin = 0;
constexpr int foldMargin = 2;
constexpr qsizetype mostWrapped = 128 * 1024; // bytes

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
    editor.setMarginType(numberMargin, QsciScintilla::NumberMargin);
    editor.setFolding(QsciScintilla::PlainFoldStyle, foldMargin);
    editor.markerDefine(QsciScintilla::RightTriangle, QsciScintilla::SC_MARKNUM_FOLDER);
    editor.markerDefine(QsciScintilla::DownTriangle, QsciScintilla::SC_MARKNUM_FOLDEROPEN);
    editor.markerDefine(QsciScintilla::RightTriangle, QsciScintilla::SC_MARKNUM_FOLDEREND);
    editor.markerDefine(QsciScintilla::DownTriangle, QsciScintilla::SC_MARKNUM_FOLDEROPENMID);
    editor.setBraceMatching(QsciScintilla::SloppyBraceMatch);
    editor.setCaretLineVisible(true);
    editor.setWrapIndentMode(QsciScintilla::WrapIndentIndented);
}

// Each change of the text costs Scintilla a walk over all of it; many are made at once.
constexpr size_t mostSplices = 32;

TextSplice asOne(const QByteArray &text, const TextSplices &splices)
{
    const qsizetype start = splices.front().offset;
    const qsizetype end = splices.back().offset + splices.back().removed;
    const QByteArray after = spliced(text, splices);
    return {start, end - start, after.sliced(start, after.size() - start - (text.size() - end))};
}

// Where an offset is after splices: with the byte that it stood before.
qsizetype movedOffset(qsizetype offset, const TextSplices &splices)
{
    qsizetype shift = 0;
    for (const TextSplice &splice : splices) {
        if (offset < splice.offset)
            break;
        const qsizetype within = offset - splice.offset;
        if (within < splice.removed)
            return splice.offset + shift + std::min(within, splice.inserted.size());
        shift += splice.inserted.size() - splice.removed;
    }
    return offset + shift;
}

} // namespace

struct JsonEditor::Place
{
    qsizetype anchor = 0;
    qsizetype cursor = 0;
    qsizetype top = 0; // the first visible line's start
    qsizetype rowsBelow = 0; // of a wrapped line
};

JsonEditor::JsonEditor(QWidget *parent)
    : QWidget(parent)
    , m_editor(new CodeArea(this))
{
    setNames(m_editor, "itemData", tr("Item data"));
    setFocusProxy(m_editor);
    setUp(*m_editor);
    m_editor->setLexer(makeLexer(m_editor));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);

    connect(m_editor, &QsciScintilla::linesChanged, this, &JsonEditor::fitNumberMargin);
    connect(m_editor, &CodeArea::edited, this, [this] {
        noticeUndo();
        emit textChanged();
    });
    connect(m_editor, &QsciScintillaBase::SCN_UPDATEUI, this, [this](int updated) {
        if (updated & Sci::SC_UPDATE_SELECTION)
            emit cursorMoved();
    });
    applyPalette();
}

void JsonEditor::setText(const QByteArray &newText)
{
    applyWrapping(newText.size());
    if (newText != text())
        m_editor->load(newText);
    else
        m_editor->forgetSteps();
    showError({});
    showFound({});
    noticeUndo();
}

QByteArray JsonEditor::text() const
{
    return m_editor->bytes();
}

void JsonEditor::setLook(const EditorLook &look)
{
    m_look = look;
    applyWrapping(m_editor->length());
    applyPalette();
}

// To wrap a text is to measure all of it, however little is seen.
void JsonEditor::applyWrapping(qsizetype bytes)
{
    const bool wraps = m_look.wrapsLines && bytes <= mostWrapped;
    m_editor->setWrapMode(wraps ? QsciScintilla::WrapWord : QsciScintilla::WrapNone);
}

void JsonEditor::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
    noticeUndo();
}

bool JsonEditor::isReadOnly() const
{
    return m_editor->isReadOnly();
}

void JsonEditor::apply(const TextSplices &splices)
{
    if (splices.empty())
        return;
    const Place before = place();
    const CodeArea::Step step(*m_editor);
    if (splices.size() > mostSplices) {
        m_editor->replace(asOne(text(), splices));
    } else {
        // From the end: all offsets are of the text before.
        std::for_each(splices.rbegin(), splices.rend(),
                      [this](const TextSplice &splice) { m_editor->replace(splice); });
    }
    restore(before, splices);
}

void JsonEditor::replaceText(const QByteArray &newText, int origin)
{
    if (newText == text() && origin == this->origin())
        return;
    const CodeArea::Step step(*m_editor);
    m_editor->setOrigin(origin);
    apply(spliceBetween(text(), newText));
}

int JsonEditor::origin() const
{
    return m_editor->origin();
}

JsonEditor::Place JsonEditor::place() const
{
    const long top = m_editor->ask(Sci::SCI_GETFIRSTVISIBLELINE);
    const long line = m_editor->ask(Sci::SCI_DOCLINEFROMVISIBLE, top);
    return {m_editor->ask(Sci::SCI_GETANCHOR), m_editor->ask(Sci::SCI_GETCURRENTPOS),
            m_editor->ask(Sci::SCI_POSITIONFROMLINE, line),
            top - m_editor->ask(Sci::SCI_VISIBLEFROMDOCLINE, line)};
}

void JsonEditor::restore(const Place &place, const TextSplices &splices)
{
    m_editor->ask(Sci::SCI_SETANCHOR, movedOffset(place.anchor, splices));
    m_editor->ask(Sci::SCI_SETCURRENTPOS, movedOffset(place.cursor, splices));
    if (place.anchor == place.cursor)
        m_editor->ask(Sci::SCI_SETANCHOR, m_editor->ask(Sci::SCI_GETCURRENTPOS));
    const long line = m_editor->ask(Sci::SCI_LINEFROMPOSITION, movedOffset(place.top, splices));
    m_editor->ask(Sci::SCI_SETFIRSTVISIBLELINE,
                  m_editor->ask(Sci::SCI_VISIBLEFROMDOCLINE, line) + place.rowsBelow);
}

bool JsonEditor::canUndo() const
{
    return !isReadOnly() && m_editor->isUndoAvailable();
}

bool JsonEditor::canRedo() const
{
    return !isReadOnly() && m_editor->isRedoAvailable();
}

void JsonEditor::undo()
{
    m_editor->undo();
}

void JsonEditor::redo()
{
    m_editor->redo();
}

void JsonEditor::noticeUndo()
{
    const bool canUndoNow = canUndo();
    const bool canRedoNow = canRedo();
    if (canUndoNow == m_canUndo && canRedoNow == m_canRedo)
        return;
    m_canUndo = canUndoNow;
    m_canRedo = canRedoNow;
    emit undoChanged();
}

void JsonEditor::showError(const std::optional<JsonError> &error)
{
    if (!error && !m_isErrorShown)
        return;
    m_isErrorShown = error.has_value();
    codemarks::showError(*m_editor, error ? std::optional(error->offset) : std::nullopt);
}

void JsonEditor::showFound(const std::vector<TextRange> &ranges)
{
    if (ranges.empty() && !m_isFoundShown)
        return;
    m_isFoundShown = !ranges.empty();
    codemarks::showFound(*m_editor, ranges);
}

qsizetype JsonEditor::cursorOffset() const
{
    return m_editor->ask(Sci::SCI_GETCURRENTPOS);
}

void JsonEditor::select(qsizetype offset, qsizetype length)
{
    const long first = m_editor->ask(Sci::SCI_LINEFROMPOSITION, offset);
    const long last = m_editor->ask(Sci::SCI_LINEFROMPOSITION, offset + length);
    const bool isFolded = !m_editor->ask(Sci::SCI_GETALLLINESVISIBLE);
    for (long line = first; isFolded && line <= last; ++line)
        m_editor->ask(Sci::SCI_ENSUREVISIBLE, line);
    // The cursor at the start: of what does not fit, the start is looked at.
    m_editor->ask(Sci::SCI_SETSEL, offset + length, offset);
}

TextRange JsonEditor::selection() const
{
    const long start = m_editor->ask(Sci::SCI_GETSELECTIONSTART);
    return {start, m_editor->ask(Sci::SCI_GETSELECTIONEND) - start};
}

QByteArray JsonEditor::selectedText() const
{
    return m_editor->selectedBytes();
}

void JsonEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isLook = event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange;
    if (isLook && palette() != m_applied)
        applyPalette();
}

void JsonEditor::applyPalette()
{
    m_applied = palette();
    applyLook(*m_editor, *static_cast<QsciLexerJSON *>(m_editor->lexer()), m_applied,
              m_look.fontSize);
    codemarks::setUp(*m_editor, m_applied);
    m_digits = 0;
    fitNumberMargin();
}

void JsonEditor::fitNumberMargin()
{
    const int digits = int(QString::number(m_editor->lines()).size()) + 1;
    if (std::exchange(m_digits, digits) != digits)
        m_editor->setMarginWidth(numberMargin, QString(digits, QLatin1Char('9')));
}

} // namespace mapdesk
