// SPDX-License-Identifier: GPL-3.0-or-later
#include "codearea.h"

#include "codeaccessible.h"
#include "codekeys.h"
#include "codemenu.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr int spacesPerIndent = 4;

// What could turn or hide the text around it is drawn as its code point; the text stays as it is.
constexpr char16_t deceivingCharacters[] = {
    0x061c, 0x200b, 0x200c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c,
    0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff,
};

void showDeceivingCharacters(QsciScintilla &editor)
{
    for (const char16_t character : deceivingCharacters) {
        const QByteArray utf8 = QString(QChar(character)).toUtf8();
        const QByteArray hex = QByteArray::number(character, 16).toUpper().rightJustified(4, '0');
        const QByteArray shown = "U+" + hex;
        editor.SendScintilla(QsciScintilla::SCI_SETREPRESENTATION, utf8.constData(),
                             shown.constData());
    }
}

bool isLineBreakKey(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    return modifiers == Qt::NoModifier
        && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
}

bool isIndentKey(const QKeyEvent &event)
{
    return event.modifiers() == Qt::ControlModifier
        && (event.key() == Qt::Key_BracketLeft || event.key() == Qt::Key_BracketRight);
}

// A mistyped shortcut leaves no letter in the data. AltGr is not Alt, or is Ctrl+Alt.
bool isForProgram(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    return modifiers == Qt::ControlModifier || modifiers == Qt::AltModifier;
}

bool isOwnKey(const QKeyEvent &event)
{
    return isIndentKey(event) || event.matches(QKeySequence::Paste);
}

} // namespace

CodeArea::Gathering::Gathering(CodeArea &area)
    : m_area(area)
{
    ++m_area.m_gatherings;
}

CodeArea::Gathering::~Gathering()
{
    if (--m_area.m_gatherings == 0 && m_area.m_isEdited)
        m_area.emitEdited();
}

CodeArea::Step::Step(CodeArea &area)
    : m_gathering(area)
    , m_area(area)
{
    m_area.ask(SCI_BEGINUNDOACTION);
}

CodeArea::Step::~Step()
{
    m_area.ask(SCI_ENDUNDOACTION);
}

CodeArea::CodeArea(QWidget *parent)
    : QsciScintilla(parent)
{
    installCodeAccessible();
    setUtf8(true);
    setIndentationsUseTabs(false);
    setTabWidth(spacesPerIndent);
    setFrameShape(QFrame::NoFrame);
    keepStandardKeys(*this);
    showDeceivingCharacters(*this);
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int, int type) { takeModification(type); });
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, &CodeArea::tellCursor);
}

long CodeArea::ask(unsigned message, qsizetype first, qsizetype second) const
{
    return SendScintilla(message, static_cast<unsigned long>(first), static_cast<long>(second));
}

QByteArray CodeArea::bytes() const
{
    const void *bytes = SendScintillaPtrResult(SCI_GETCHARACTERPOINTER);
    return {static_cast<const char *>(bytes), qsizetype(ask(SCI_GETLENGTH))};
}

QByteArray CodeArea::selectedBytes() const
{
    const qsizetype start = ask(SCI_GETSELECTIONSTART);
    return bytes().sliced(start, ask(SCI_GETSELECTIONEND) - start);
}

void CodeArea::load(const QByteArray &bytes)
{
    m_isLoading = true;
    ask(SCI_SETUNDOCOLLECTION, 0);
    replace({0, qsizetype(ask(SCI_GETLENGTH)), bytes});
    ask(SCI_SETUNDOCOLLECTION, 1);
    ask(SCI_EMPTYUNDOBUFFER);
    ask(SCI_GOTOPOS, 0);
    ask(SCI_SETXOFFSET, 0);
    m_isLoading = false;
}

// Not QsciScintilla's own functions: those go through QString and end at a NUL.
void CodeArea::replace(const TextSplice &splice)
{
    const bool wasReadOnly = isReadOnly();
    if (wasReadOnly)
        ask(SCI_SETREADONLY, 0);
    ask(SCI_SETTARGETRANGE, splice.offset, splice.offset + splice.removed);
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(splice.inserted.size()),
                  splice.inserted.constData());
    if (wasReadOnly)
        ask(SCI_SETREADONLY, 1);
}

void CodeArea::takeModification(int type)
{
    if (m_isLoading || !(type & (SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT)))
        return;
    m_isEdited = true;
    const bool goesOn = (type & SC_MULTISTEPUNDOREDO) && !(type & SC_LASTSTEPINUNDOREDO);
    if (m_gatherings == 0 && !goesOn)
        emitEdited();
}

void CodeArea::emitEdited()
{
    m_isEdited = false;
    emit edited();
}

bool CodeArea::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !isReadOnly()
        && isOwnKey(static_cast<QKeyEvent &>(*event))) {
        event->accept();
        return true;
    }
    return QsciScintilla::event(event);
}

void CodeArea::keyPressEvent(QKeyEvent *event)
{
    const Gathering gathering(*this);
    if (!isReadOnly() && doOwnKey(*event))
        return;
    if (isForProgram(*event))
        pressWithoutText(event);
    else
        QsciScintilla::keyPressEvent(event);
}

bool CodeArea::doOwnKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Paste))
        paste();
    else if (isIndentKey(event))
        indentLines(event.key() == Qt::Key_BracketRight);
    else if (isLineBreakKey(event))
        breakLine();
    else
        return false;
    return true;
}

// Some keys have a text with Ctrl, too, as digits do, and QScintilla would type it.
void CodeArea::pressWithoutText(QKeyEvent *event)
{
    QKeyEvent silent(event->type(), event->key(), event->modifiers());
    QsciScintilla::keyPressEvent(&silent);
    event->setAccepted(silent.isAccepted());
}

// Not QScintilla's: that one converts line ends, and ends at a NUL.
void CodeArea::paste()
{
    insert(QGuiApplication::clipboard()->text().toUtf8());
}

void CodeArea::insert(const QByteArray &text)
{
    const qsizetype start = ask(SCI_GETSELECTIONSTART);
    const qsizetype end = ask(SCI_GETSELECTIONEND);
    if (isReadOnly() || (text.isEmpty() && start == end))
        return;
    const Step step(*this);
    replace({start, end - start, text});
    ask(SCI_GOTOPOS, start + text.size());
    ask(SCI_CHOOSECARETX);
}

void CodeArea::breakLine()
{
    const QByteArray text = bytes();
    const qsizetype start = ask(SCI_GETSELECTIONSTART);
    const qsizetype end = ask(SCI_GETSELECTIONEND);
    const qsizetype lineStart = ask(SCI_POSITIONFROMLINE, ask(SCI_LINEFROMPOSITION, start));
    const QByteArrayView before = QByteArrayView(text).sliced(lineStart, start - lineStart);
    const auto *indentEnd = std::find_if_not(before.begin(), before.end(),
                                             [](char byte) { return byte == ' ' || byte == '\t'; });
    const QByteArray outer = "\n" + QByteArray(before.begin(), indentEnd - before.begin());
    const bool opens = !before.isEmpty() && (before.back() == '{' || before.back() == '[');
    const QByteArray inner = opens ? outer + QByteArray(spacesPerIndent, ' ') : outer;
    const bool closes = opens && end < text.size() && (text[end] == '}' || text[end] == ']');
    const Step step(*this);
    insert(closes ? inner + outer : inner);
    ask(SCI_GOTOPOS, start + inner.size());
}

void CodeArea::indentLines(bool further)
{
    const Step step(*this);
    const int first = int(ask(SCI_LINEFROMPOSITION, ask(SCI_GETSELECTIONSTART)));
    const int last = int(ask(SCI_LINEFROMPOSITION, ask(SCI_GETSELECTIONEND)));
    for (int line = first; line <= last; ++line) {
        if (further)
            indent(line);
        else
            unindent(line);
    }
}

void CodeArea::inputMethodEvent(QInputMethodEvent *event)
{
    const Gathering gathering(*this);
    QsciScintilla::inputMethodEvent(event);
}

// The middle button pastes what is selected, here or elsewhere.
void CodeArea::mousePressEvent(QMouseEvent *event)
{
    const QClipboard &clipboard = *QGuiApplication::clipboard();
    if (event->button() != Qt::MiddleButton || !clipboard.supportsSelection()) {
        QsciScintilla::mousePressEvent(event);
        return;
    }
    const QByteArray text = clipboard.text(QClipboard::Selection).toUtf8();
    const QPoint point = event->position().toPoint();
    setFocus(Qt::MouseFocusReason);
    ask(SCI_GOTOPOS, ask(SCI_POSITIONFROMPOINT, point.x(), point.y()));
    insert(text);
}

// Not QScintilla's: that one converts line ends.
void CodeArea::dropEvent(QDropEvent *event)
{
    QDragLeaveEvent leave;
    dragLeaveEvent(&leave);
    if (isReadOnly() || !canInsertFromMimeData(event->mimeData())) {
        event->ignore();
        return;
    }
    const bool isMove = event->source() == this && event->dropAction() == Qt::MoveAction;
    bool isRectangular = false;
    const QByteArray text = isMove ? selectedBytes()
                                   : fromMimeData(event->mimeData(), isRectangular);
    const QPoint point = event->position().toPoint();
    dropText(ask(SCI_POSITIONFROMPOINT, point.x(), point.y()), text, isMove);
    // The text has been moved already; Scintilla would remove what is selected after a move.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void CodeArea::dropText(qsizetype position, const QByteArray &text, bool isMove)
{
    const qsizetype start = ask(SCI_GETSELECTIONSTART);
    const qsizetype end = ask(SCI_GETSELECTIONEND);
    if (isMove && position >= start && position <= end)
        return;
    const Step step(*this);
    if (isMove) {
        replace({start, end - start, {}});
        if (position > end)
            position -= end - start;
    }
    replace({position, 0, text});
    ask(SCI_SETSEL, position, position + text.size());
}

void CodeArea::contextMenuEvent(QContextMenuEvent *event)
{
    popUpCodeMenu(*this, event->globalPos());
}

bool CodeArea::focusNextPrevChild(bool next)
{
    return QAbstractScrollArea::focusNextPrevChild(next);
}

bool CodeArea::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

QByteArray CodeArea::fromMimeData(const QMimeData *source, bool &rectangular) const
{
    rectangular = false;
    return source->text().toUtf8();
}

// Scintilla put spaces for NULs.
QMimeData *CodeArea::toMimeData(const QByteArray &text, bool rectangular) const
{
    auto *mime = new QMimeData;
    mime->setText(QString::fromUtf8(rectangular ? text : selectedBytes()));
    return mime;
}

void CodeArea::tellCursor(int updated)
{
    if ((updated & SC_UPDATE_SELECTION) && QAccessible::isActive())
        tellCodeCursor(*this);
}

} // namespace mapdesk
