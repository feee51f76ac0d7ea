// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellicon.h"

#include "icons.h"

namespace mapdesk {

void setCellIcon(QStyleOptionViewItem &option, const QString &name, const QColor &color)
{
    const int side = option.fontMetrics.height();
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.icon = tintedIcon(name, color);
    option.decorationSize = QSize(side, side);
}

} // namespace mapdesk
