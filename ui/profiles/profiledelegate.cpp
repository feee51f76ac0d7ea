// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiledelegate.h"

#include "environmentbadge.h"
#include "environmentlook.h"
#include "profilelistmodel.h"
#include "theme.h"

#include <QApplication>
#include <QPainter>

namespace mapdesk {

namespace {

constexpr int padding = 8;
constexpr int colorWidth = 6;

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

void paintOwnColor(QPainter &painter, const QRect &area, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(area, area.width() / 2.0, area.width() / 2.0);
}

// Its left edge.
int paintBadge(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
               Environment environment)
{
    const QString word = environmentName(environment);
    const QFontMetrics metrics(bold(option.font));
    const QSize size(metrics.horizontalAdvance(word) + 2 * padding, metrics.height() + padding / 2);
    QRect badge(QPoint(), size);
    badge.moveRight(area.right());
    badge.moveTop(area.center().y() - size.height() / 2);
    painter.setFont(bold(option.font));
    paintEnvironmentBadge(painter, badge, environment, option.palette);
    return badge.left();
}

void paintText(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
               const QModelIndex &index)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active
                                                                   : QPalette::Inactive;
    const QColor text = option.palette.color(
        group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const auto line = [&](const QFont &font, const QColor &color, int role, Qt::Alignment where) {
        painter.setFont(font);
        painter.setPen(color);
        const QString whole = index.data(role).toString();
        const QString shown = QFontMetrics(font).elidedText(whole, Qt::ElideRight, area.width());
        painter.drawText(area, int(where | Qt::AlignLeft), shown);
    };
    line(bold(option.font), text, Qt::DisplayRole, Qt::AlignTop);
    line(option.font, isSelected ? text : themecolors::muted(option.palette),
         ProfileListModel::DetailRole, Qt::AlignBottom);
}

} // namespace

void ProfileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem blank(option);
    initStyleOption(&blank, index);
    blank.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &blank, painter, option.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto environment = Environment(index.data(ProfileListModel::EnvironmentRole).toInt());
    const auto color = ProfileColor(index.data(ProfileListModel::ColorRole).toInt());
    QRect area = option.rect.adjusted(padding, padding, -padding, -padding);
    paintOwnColor(*painter, QRect(area.topLeft(), QSize(colorWidth, area.height())),
                  profileColors(color, environment, option.palette).ground);
    area.setLeft(area.left() + colorWidth + padding);
    area.setRight(paintBadge(*painter, area, option, environment) - padding);
    paintText(*painter, area, option, index);
    painter->restore();
}

QSize ProfileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = PlainTextDelegate::sizeHint(option, index);
    return {hint.width(), 2 * option.fontMetrics.height() + 2 * padding + 2};
}

} // namespace mapdesk
