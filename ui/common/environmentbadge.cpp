// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentbadge.h"

#include "environmentlook.h"
#include "widgetnames.h"

#include <QEvent>
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
    // In a tool bar the label would take the bar's role, and with it the colour of buttons.
    setForegroundRole(QPalette::WindowText);
    applyPalette();
}

void EnvironmentBadge::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(environmentColors(m_environment, palette()).ground);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.end();
    QLabel::paintEvent(event);
}

void EnvironmentBadge::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void EnvironmentBadge::applyPalette()
{
    QPalette colors = palette();
    const QColor text = environmentColors(m_environment, colors).text;
    if (colors.color(QPalette::WindowText) == text)
        return;
    colors.setColor(QPalette::WindowText, text);
    setPalette(colors);
}

} // namespace mapdesk
