// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintextdelegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace mapdesk {

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

bool PlainTextDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                  const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(toolTipText(index)), view);
    return true;
}

QString PlainTextDelegate::toolTipText(const QModelIndex &index) const
{
    return index.data(Qt::ToolTipRole).toString();
}

} // namespace mapdesk
