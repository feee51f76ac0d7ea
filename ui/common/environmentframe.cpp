// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentframe.h"

#include "environmentlook.h"

#include <QEvent>
#include <QPainter>

namespace mapdesk {

EnvironmentFrame::EnvironmentFrame(Environment environment, QWidget &window)
    : QWidget(&window)
    , m_environment(environment)
{
    setObjectName(QStringLiteral("environmentFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    window.setContentsMargins(thickness, thickness, thickness, thickness);
    window.installEventFilter(this);
    surround();
}

bool EnvironmentFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        surround();
    return QWidget::eventFilter(watched, event);
}

void EnvironmentFrame::surround()
{
    setGeometry(parentWidget()->rect());
    const QRect inside = rect().adjusted(thickness, thickness, -thickness, -thickness);
    setMask(QRegion(rect()).subtracted(inside));
    raise();
}

void EnvironmentFrame::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), environmentColors(m_environment, palette()).ground);
}

} // namespace mapdesk
