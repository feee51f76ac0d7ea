// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a CodeArea and out of it by the clipboard and by dragging.
#include "codearea.h"

#include "ids.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QMouseEvent>

namespace mapdesk {

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
    mime->setText(exactText(rectangular ? text : selectedBytes()));
    return mime;
}

} // namespace mapdesk
