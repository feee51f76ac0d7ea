// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicebutton.h"

#include "icons.h"
#include "widgetnames.h"

#include <QPainter>

namespace mapdesk {

namespace {

constexpr qreal cornerRadius = 6;

} // namespace

ChoiceButton::ChoiceButton(const char *objectName, const QString &text, const QString &iconName,
                           QWidget *parent)
    : QCommandLinkButton(text, parent)
{
    setNames(this, objectName, QString(text).remove(u'&'));
    setIcon(themedIcon(iconName));
    setAutoDefault(true); // Enter presses it, as Space does
    setCursor(Qt::PointingHandCursor);
}

void ChoiceButton::explain(const QString &sentence)
{
    setDescription(sentence);
    setAccessibleDescription(sentence);
}

void ChoiceButton::paintEvent(QPaintEvent *event)
{
    const bool isMarked = hasFocus() || (isEnabled() && underMouse());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(palette().color(isMarked ? QPalette::Highlight : QPalette::Mid), hasFocus() ? 2 : 1));
    painter.setBrush(palette().color(isEnabled() ? QPalette::Base : QPalette::Window));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
    painter.end();
    QCommandLinkButton::paintEvent(event);
}

} // namespace mapdesk
