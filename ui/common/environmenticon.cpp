// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmenticon.h"

#include "environmentlook.h"
#include "theme.h"

#include <QFont>
#include <QPainter>

namespace mapdesk {

namespace {

QPixmap draw(Environment environment, int side)
{
    const LookColors colors = environmentColors(environment, Theme::lightPalette());
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.text, side / 24.0)); // seen on a task bar of the same colour, too
    painter.setBrush(colors.ground);
    const qreal edge = side / 48.0;
    painter.drawRoundedRect(QRectF(pixmap.rect()).adjusted(edge, edge, -edge, -edge), side / 6.0,
                            side / 6.0);
    QFont font;
    font.setWeight(QFont::Bold);
    font.setPixelSize(side * 3 / 4);
    painter.setFont(font);
    painter.drawText(pixmap.rect(), Qt::AlignCenter, environmentLetter(environment));
    return pixmap;
}

} // namespace

QIcon environmentIcon(Environment environment)
{
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64, 128})
        icon.addPixmap(draw(environment, side));
    return icon;
}

} // namespace mapdesk
