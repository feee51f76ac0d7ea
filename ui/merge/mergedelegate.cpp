// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergedelegate.h"

#include "cellicon.h"
#include "mergechangesmodel.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>

namespace mapdesk {

namespace {

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

QSize radioSize(const QStyleOptionViewItem &option)
{
    const QStyle *style = styleOf(option);
    return {style->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, &option, option.widget),
            style->pixelMetric(QStyle::PM_ExclusiveIndicatorHeight, &option, option.widget)};
}

void showChoice(QStyleOptionViewItem &option, bool isOpen)
{
    if (isOpen) {
        const QColor warning = themecolors::warning(option.palette);
        setCellIcon(option, QStringLiteral("choose"), warning);
        option.palette.setColor(QPalette::Text, warning);
        option.font.setBold(true);
    } else {
        setCellIcon(option, QStringLiteral("chosen"), themecolors::success(option.palette));
    }
}

// Room for the radio button, which no icon can be.
void leaveRoomForRadio(QStyleOptionViewItem &option)
{
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.decorationSize = radioSize(option);
    option.decorationAlignment = Qt::AlignCenter;
}

// `cell` says where; in the view's own colours, whatever colour its text has.
void paintRadio(QPainter &painter, const QStyleOptionViewItem &cell, const QPalette &palette,
                bool isTaken)
{
    QStyle *style = styleOf(cell);
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemDecoration, &cell, cell.widget);
    QStyleOptionButton radio;
    radio.palette = palette;
    radio.rect = QStyle::alignedRect(cell.direction, Qt::AlignCenter, radioSize(cell), room);
    radio.state = QStyle::State_Enabled | (isTaken ? QStyle::State_On : QStyle::State_Off);
    style->drawPrimitive(QStyle::PE_IndicatorRadioButton, &radio, &painter, cell.widget);
}

} // namespace

void MergeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    if (index.column() == MergeChangesModel::ChoiceColumn)
        showChoice(*option, index.data(MergeChangesModel::IsOpenRole).toBool());
    if (index.column() == MergeChangesModel::PlaceColumn)
        option->textElideMode = Qt::ElideMiddle;
    if (MergeChangesModel::sideOf(index.column()))
        leaveRoomForRadio(*option);
    if (index.data(MergeChangesModel::IsWordsRole).toBool())
        option->palette.setColor(QPalette::Text, themecolors::muted(option->palette));
}

void MergeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    PlainTextDelegate::paint(painter, option, index);
    if (!MergeChangesModel::sideOf(index.column()))
        return;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintRadio(*painter, cell, option.palette, index.data(MergeChangesModel::IsTakenRole).toBool());
}

} // namespace mapdesk
