// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespacedelegate.h"

#include "icons.h"
#include "namespacemodel.h"
#include "theme.h"

namespace mapdesk {

namespace {

NamespaceRow namespaceRowOf(const QModelIndex &index)
{
    return index.data(NamespaceRowRole).value<NamespaceRow>();
}

QString iconNameOf(NamespaceRow row)
{
    switch (row) {
    case NamespaceRow::Namespace:
        return QStringLiteral("namespace");
    case NamespaceRow::Item:
        return QStringLiteral("item");
    case NamespaceRow::LoadMore:
        return QStringLiteral("more");
    }
    return {};
}

} // namespace

// As high as a row of the table.
QSize NamespaceDelegate::sizeHint(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QSize size = PlainTextDelegate::sizeHint(option, index);
    return {size.width(), option.fontMetrics.height() + 10};
}

void NamespaceDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    if (index.column() == NamespaceModel::ItemsColumn) {
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        option->palette.setColor(QPalette::Text, themecolors::muted(option->palette));
        return;
    }
    option->icon = themedIcon(iconNameOf(namespaceRowOf(index)));
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(16, 16);
}

void NamespaceExpiryDelegate::initStyleOption(QStyleOptionViewItem *option,
                                              const QModelIndex &index) const
{
    ExpiryDelegate::initStyleOption(option, index);
    if (namespaceRowOf(index) == NamespaceRow::Item)
        return;
    option->text.clear();
    option->icon = {};
    option->features.setFlag(QStyleOptionViewItem::HasDecoration, false);
}

QString NamespaceExpiryDelegate::toolTipText(const QModelIndex &index) const
{
    return namespaceRowOf(index) == NamespaceRow::Item ? ExpiryDelegate::toolTipText(index)
                                                       : QString();
}

} // namespace mapdesk
