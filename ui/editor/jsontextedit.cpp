// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontextedit.h"

#include <QKeyEvent>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr int mostLines = 8;
constexpr int leastWidth = 200;

} // namespace

JsonTextEdit::JsonTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setPlaceholderText(tr("Shift+Return starts a new line"));
    document()->setDocumentMargin(2);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &JsonTextEdit::fit);
}

// Not toPlainText(), which turns no-break spaces into spaces.
QString JsonTextEdit::text() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    return text;
}

void JsonTextEdit::setCell(const QRect &cell)
{
    m_cell = cell;
    fit();
}

void JsonTextEdit::fit()
{
    if (!m_cell.isValid())
        return;
    const QRect room = parentWidget()->rect();
    const int lines = std::clamp(int(document()->size().height()), 1, mostLines);
    const int margins = 2 * (frameWidth() + int(document()->documentMargin()));
    QRect place = m_cell;
    place.setHeight(std::max(m_cell.height(), lines * fontMetrics().lineSpacing() + margins));
    place.setWidth(std::max(m_cell.width(), std::min(leastWidth, room.width())));
    place.moveRight(std::min(place.right(), std::max(room.right(), place.width() - 1)));
    place.moveBottom(std::min(place.bottom(), std::max(room.bottom(), place.height() - 1)));
    setVerticalScrollBarPolicy(document()->size().height() > mostLines ? Qt::ScrollBarAsNeeded
                                                                       : Qt::ScrollBarAlwaysOff);
    setGeometry(place);
}

void JsonTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn)
        insertPlainText(QStringLiteral("\n"));
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace mapdesk
