// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentbadge.h"

#include "environmentlook.h"
#include "widgetnames.h"

#include <QPainter>

namespace mapdesk {

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
    const LookColors colors = environmentColors(m_environment, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setPen(colors.text);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace mapdesk
