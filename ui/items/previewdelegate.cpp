// SPDX-License-Identifier: GPL-3.0-or-later
#include "previewdelegate.h"

#include "itemtext.h"
#include "roles.h"
#include "theme.h"

namespace mapdesk {

void PreviewDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    HighlightDelegate::initStyleOption(option, index);
    if (index.data(HasDataRole).toBool())
        return;
    option->font.setItalic(true);
    option->palette.setColor(QPalette::Text, themecolors::muted(option->palette));
}

QString PreviewDelegate::toolTipText(const QModelIndex &index) const
{
    if (index.data(HasDataRole).toBool())
        return HighlightDelegate::toolTipText(index);
    return tr("When this was read, the data of items had taken all the memory that the preferences "
              "allow. Choose the item to read its data.");
}

// More than is shown: what was found may begin there and end behind it.
QString PreviewDelegate::exactTextOf(const QModelIndex &index) const
{
    constexpr qsizetype most = 8 * previewLength;
    return onOneLine(QString::fromUtf8(index.data(ItemDataRole).toByteArray().left(most)));
}

} // namespace mapdesk
