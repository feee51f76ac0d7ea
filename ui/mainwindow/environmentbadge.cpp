// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentbadge.h"

#include <QCoreApplication>
#include <QPainter>

namespace mapdesk {

namespace {

// White text on each of these has a contrast of at least 4.5:1.
QColor badgeColor(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QColor(0xb3, 0x1d, 0x28);
    case Environment::Staging:
        return QColor(0x8a, 0x5a, 0x00);
    case Environment::Development:
        return QColor(0x1f, 0x5f, 0xa8);
    case Environment::Practice:
        return QColor(0x1b, 0x6e, 0x3c);
    }
    return {};
}

} // namespace

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QCoreApplication::translate("Environment", "Production");
    case Environment::Staging:
        return QCoreApplication::translate("Environment", "Staging");
    case Environment::Development:
        return QCoreApplication::translate("Environment", "Development");
    case Environment::Practice:
        return QCoreApplication::translate("Environment", "Practice");
    }
    return {};
}

EnvironmentBadge::EnvironmentBadge(Environment environment, QWidget *parent)
    : QLabel(environmentName(environment), parent)
    , m_environment(environment)
{
    QFont badgeFont = font();
    badgeFont.setWeight(QFont::DemiBold);
    setFont(badgeFont);
    setContentsMargins(10, 3, 10, 3);
    setAccessibleName(tr("Environment: %1").arg(text()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Qt::white);
    setPalette(colors);
    // In a tool bar the label would take the bar's role, and with it the colour of buttons.
    setForegroundRole(QPalette::WindowText);
}

void EnvironmentBadge::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(badgeColor(m_environment));
    painter.drawRoundedRect(rect(), 4, 4);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace mapdesk
