// SPDX-License-Identifier: GPL-3.0-or-later
#include "openchoicedelegate.h"

#include "theme.h"

#include <QApplication>
#include <QPainter>

namespace mapdesk {

namespace {

constexpr int margin = 8;
constexpr int rowPadding = 8;

QStyle &styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? *option.widget->style() : *QApplication::style();
}

QColor noteColor(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected)
        ? option.palette.color(QPalette::HighlightedText)
        : themecolors::muted(option.palette);
}

} // namespace

void OpenChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QStyle &style = styleOf(item);
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    // The note takes what it needs, but never more than half of the row.
    const QString note = index.data(noteRole).toString();
    const int wanted = item.fontMetrics.horizontalAdvance(note) + 2 * margin + 2;
    const int noteWidth = note.isEmpty() ? 0 : qMin(wanted, item.rect.width() / 2);
    QRect noteRect = item.rect;
    noteRect.setLeft(item.rect.right() - noteWidth + 1);
    item.rect.setRight(noteRect.left() - 1);
    style.drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    noteRect.adjust(margin, 0, -margin, 0);
    painter->save();
    painter->setPen(noteColor(item));
    painter->drawText(noteRect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                      item.fontMetrics.elidedText(note, Qt::ElideMiddle, noteRect.width()));
    painter->restore();
}

QSize OpenChoiceDelegate::sizeHint(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QSize size = PlainTextDelegate::sizeHint(option, index);
    return {size.width(), option.fontMetrics.height() + rowPadding};
}

} // namespace mapdesk
