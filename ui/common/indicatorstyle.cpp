// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicatorstyle.h"

#include "icons.h"
#include "theme.h"

#include <QStyleOption>

namespace mapdesk {

IndicatorStyle::IndicatorStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void IndicatorStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const bool isIndicator = element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!isIndicator || !button || !themecolors::isDark(option->palette)) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    // Fusion takes the outline's colour from the window's, only darker.
    QStyleOptionButton outlined(*button);
    outlined.palette.setColor(QPalette::Window, option->palette.color(QPalette::WindowText));
    QProxyStyle::drawPrimitive(element, &outlined, painter, widget);
}

QIcon IndicatorStyle::standardIcon(StandardPixmap icon, const QStyleOption *option,
                                   const QWidget *widget) const
{
    switch (icon) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
        return themedIcon(QStringLiteral("close"));
    case SP_TitleBarNormalButton: // of a panel that can be taken out
        return themedIcon(QStringLiteral("float"));
    case SP_ToolBarHorizontalExtensionButton:
        return themedIcon(QStringLiteral("more"));
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace mapdesk
