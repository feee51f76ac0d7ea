// SPDX-License-Identifier: GPL-3.0-or-later
#include "tintedground.h"

#include <QPainter>
#include <QWidget>

namespace mapdesk {

namespace {

constexpr qreal tintStrength = 0.08;
constexpr qreal cornerRadius = 4;

QColor mixed(const QColor &ground, const QColor &color, qreal strength)
{
    const auto channel = [strength](int from, int to) {
        return from + qRound((to - from) * strength);
    };
    return {channel(ground.red(), color.red()), channel(ground.green(), color.green()),
            channel(ground.blue(), color.blue())};
}

} // namespace

void paintTintedGround(QWidget &strip, const QColor &accent)
{
    QPainter painter(&strip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(accent);
    painter.setBrush(mixed(strip.palette().color(QPalette::Window), accent, tintStrength));
    painter.drawRoundedRect(QRectF(strip.rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius,
                            cornerRadius);
}

} // namespace mapdesk
