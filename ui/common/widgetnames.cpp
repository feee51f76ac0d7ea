// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgetnames.h"

#include <QWidget>

namespace mapdesk {

void setNames(QWidget *widget, const char *objectName, const QString &accessibleName)
{
    widget->setObjectName(QLatin1String(objectName));
    widget->setAccessibleName(accessibleName);
}

} // namespace mapdesk
