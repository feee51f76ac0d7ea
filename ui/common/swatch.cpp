// SPDX-License-Identifier: GPL-3.0-or-later
#include "swatch.h"

#include <QPainter>
#include <QPixmap>

namespace mapdesk {

namespace {

QPixmap drawn(const QColor &color, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const qreal margin = side / 16.0;
    const QRectF spot = QRectF(pixmap.rect()).adjusted(margin, margin, -margin, -margin);
    painter.drawRoundedRect(spot, side / 5.0, side / 5.0);
    return pixmap;
}

} // namespace

QIcon swatch(const QColor &color)
{
    QIcon icon;
    for (const int side : {16, 24, 32, 48}) {
        // The same while it is disabled or selected: it is the colour that is meant.
        for (const auto mode : {QIcon::Normal, QIcon::Disabled, QIcon::Selected})
            icon.addPixmap(drawn(color, side), mode);
    }
    return icon;
}

} // namespace mapdesk
