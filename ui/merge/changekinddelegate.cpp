// SPDX-License-Identifier: GPL-3.0-or-later
#include "changekinddelegate.h"

#include "cellicon.h"
#include "jsonchangesmodel.h"
#include "theme.h"

namespace mapdesk {

namespace {

void showKind(QStyleOptionViewItem &option, JsonChange::Kind kind)
{
    switch (kind) {
    case JsonChange::Kind::Added:
        setCellIcon(option, QStringLiteral("add"), themecolors::success(option.palette));
        break;
    case JsonChange::Kind::Removed:
        setCellIcon(option, QStringLiteral("removed"), themecolors::danger(option.palette));
        break;
    case JsonChange::Kind::Changed:
        setCellIcon(option, QStringLiteral("changed"), themecolors::warning(option.palette));
        break;
    case JsonChange::Kind::Reordered:
        setCellIcon(option, QStringLiteral("reordered"), themecolors::muted(option.palette));
        break;
    }
}

} // namespace

void ChangeKindDelegate::initStyleOption(QStyleOptionViewItem *option,
                                         const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    if (index.column() == JsonChangesModel::KindColumn)
        showKind(*option, index.data(JsonChangesModel::KindRole).value<JsonChange::Kind>());
    if (index.column() == JsonChangesModel::PlaceColumn)
        option->textElideMode = Qt::ElideMiddle;
    if (index.data(JsonChangesModel::IsWordsRole).toBool())
        option->palette.setColor(QPalette::Text, themecolors::muted(option->palette));
}

} // namespace mapdesk
