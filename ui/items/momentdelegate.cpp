// SPDX-License-Identifier: GPL-3.0-or-later
#include "momentdelegate.h"

#include "expirytext.h"
#include "roles.h"

#include <QTimeZone>

namespace mapdesk {

QString MomentDelegate::toolTipText(const QModelIndex &index) const
{
    const QVariant moment = index.data(SortRole);
    return moment.isValid()
        ? ExpiryText::localAndUtc(moment.toLongLong(), QTimeZone::systemTimeZone())
        : QString();
}

void MomentDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    const QVariant moment = index.data(SortRole);
    if (moment.isValid()) {
        const auto local = QDateTime::fromMSecsSinceEpoch(moment.toLongLong());
        option->text = option->locale.toString(local, tr("yyyy-MM-dd HH:mm", "date format"));
    }
}

} // namespace mapdesk
