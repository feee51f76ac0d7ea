// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOptionViewItem>

namespace mapdesk {

// Gives the cell of an item view an icon as high as its text: see tintedIcon().
void setCellIcon(QStyleOptionViewItem &option, const QString &name, const QColor &color);

} // namespace mapdesk
