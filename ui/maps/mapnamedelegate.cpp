// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapnamedelegate.h"

#include "roles.h"
#include "theme.h"

namespace mapdesk {

void MapNameDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    if (!index.data(HasNameRole).toBool())
        option->palette.setColor(QPalette::Text, themecolors::muted(option->palette));
}

} // namespace mapdesk
