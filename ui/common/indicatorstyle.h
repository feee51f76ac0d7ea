// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace mapdesk {

// Fusion, with outlines of radio buttons and check boxes that can be seen on a dark window, where
// Fusion draws them darker than the window; and with the program's own icons on fields, panels and
// tool bars: Qt would look for them in all of the desktop's icon themes, a tenth of what a start
// takes, or load what reads its own pixels.
class IndicatorStyle : public QProxyStyle
{
    Q_OBJECT

public:
    IndicatorStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
};

} // namespace mapdesk
