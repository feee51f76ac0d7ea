// SPDX-License-Identifier: GPL-3.0-or-later
#include "activitydelegates.h"

#include "cellicon.h"
#include "roles.h"
#include "theme.h"

#include <QDateTime>

namespace mapdesk {

namespace {

bool isSuccess(const QString &status)
{
    return status.size() == 3 && status.startsWith(QLatin1Char('2'));
}

bool isHttpStatus(const QString &status)
{
    return status.size() == 3 && status.toInt() > 0;
}

} // namespace

void LocalTimeDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    const QVariant time = index.data(SortRole);
    if (time.isValid())
        option->text = QDateTime::fromMSecsSinceEpoch(time.toLongLong())
                           .toString(QStringLiteral("HH:mm:ss.zzz"));
}

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    if (option->text.isEmpty() || isSuccess(option->text))
        return;
    if (isHttpStatus(option->text))
        option->text = tr("%1 failed").arg(option->text);
    const QColor danger = themecolors::danger(option->palette);
    option->palette.setColor(QPalette::Text, danger);
    setCellIcon(*option, QStringLiteral("error"), danger);
}

} // namespace mapdesk
