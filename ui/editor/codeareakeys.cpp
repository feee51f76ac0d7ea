// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard does in a CodeArea.
#include "codearea.h"

#include <QKeyEvent>

#include <algorithm>

namespace mapdesk {

namespace {

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

} // namespace mapdesk
