// SPDX-License-Identifier: GPL-3.0-or-later
#include "paneltitle.h"

#include "plaintextdelegate.h"

namespace mapdesk {

PanelTitle::PanelTitle(const char *objectName, const QString &accessibleName, QWidget *parent)
    : ValueLabel(objectName, accessibleName, parent)
{
    QFont titleFont = font();
    titleFont.setWeight(QFont::DemiBold);
    titleFont.setPointSizeF(titleFont.pointSizeF() * 1.1);
    setFont(titleFont);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long name must not widen the window.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void PanelTitle::setTitle(const QString &title)
{
    setValue(title);
    setToolTip(plainToolTip(title));
}

} // namespace mapdesk
