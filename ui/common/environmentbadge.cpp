// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentbadge.h"

#include "environmentlook.h"
#include "widgetnames.h"

#include <QPainter>

namespace mapdesk {

void paintEnvironmentBadge(QPainter &painter, const QRect &area, Environment environment,
                           const QPalette &palette)
{
    constexpr qreal cornerRadius = 4;
    const LookColors colors = environmentColors(environment, palette);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(area, cornerRadius, cornerRadius);
    painter.setPen(colors.text);
    painter.drawText(area, Qt::AlignCenter, environmentName(environment));
}

EnvironmentBadge::EnvironmentBadge(Environment environment, QWidget *parent)
    : QLabel(environmentName(environment), parent)
    , m_environment(environment)
{
    QFont badgeFont = font();
    badgeFont.setWeight(QFont::DemiBold);
    setFont(badgeFont);
    setContentsMargins(10, 3, 10, 3);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setNames(this, "environment", tr("Environment: %1").arg(text()));
}

// The text, too: a palette of the badge's own would not follow the theme.
void EnvironmentBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintEnvironmentBadge(painter, rect(), m_environment, palette());
}

} // namespace mapdesk
