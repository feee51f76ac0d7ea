// SPDX-License-Identifier: GPL-3.0-or-later
#include "treenodedelegate.h"

#include "icons.h"
#include "synctreemodel.h"
#include "theme.h"

namespace mapdesk {

namespace {

QString iconName(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Service:
        return QStringLiteral("service");
    case NodeKind::Map:
        return QStringLiteral("map");
    case NodeKind::LoadMore:
        return QStringLiteral("more");
    case NodeKind::Loading:
        return QStringLiteral("clock");
    case NodeKind::Empty:
        return QStringLiteral("info");
    case NodeKind::Failed:
        return QStringLiteral("error");
    }
    return {};
}

} // namespace

void TreeNodeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    const auto kind = index.data(NodeKindRole).value<NodeKind>();
    option->icon = themedIcon(iconName(kind));
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(16, 16);
    if (kind == NodeKind::Service)
        option->font.setWeight(QFont::DemiBold);
    if (kind == NodeKind::Loading || kind == NodeKind::Empty)
        option->palette.setColor(QPalette::Text, themecolors::muted(option->palette));
}

} // namespace mapdesk
