// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydelegates.h"

#include "cellicon.h"
#include "historymodel.h"
#include "roles.h"
#include "theme.h"

#include <QDateTime>

namespace mapdesk {

void WriteTimeDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    const auto local = QDateTime::fromMSecsSinceEpoch(index.data(SortRole).toLongLong());
    option->text = option->locale.toString(local, tr("yyyy-MM-dd HH:mm", "date format"));
}

void WriteOutcomeDelegate::initStyleOption(QStyleOptionViewItem *option,
                                           const QModelIndex &index) const
{
    PlainTextDelegate::initStyleOption(option, index);
    const QPalette palette = option->palette;
    switch (index.data(HistoryModel::StandingRole).value<WriteStanding>()) {
    case WriteStanding::Applied:
        setCellIcon(*option, QStringLiteral("chosen"), themecolors::success(palette));
        return;
    case WriteStanding::Refused:
        setCellIcon(*option, QStringLiteral("error"), themecolors::danger(palette));
        option->palette.setColor(QPalette::Text, themecolors::danger(palette));
        return;
    case WriteStanding::NotApplied:
        setCellIcon(*option, QStringLiteral("removed"), themecolors::muted(palette));
        return;
    case WriteStanding::CannotTell:
        setCellIcon(*option, QStringLiteral("warning"), themecolors::warning(palette));
        option->palette.setColor(QPalette::Text, themecolors::warning(palette));
        return;
    case WriteStanding::NotKnownYet:
        setCellIcon(*option, QStringLiteral("clock"), themecolors::muted(palette));
        return;
    }
}

} // namespace mapdesk
