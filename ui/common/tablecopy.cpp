// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablecopy.h"

#include "icons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QTableView>

#include <algorithm>

namespace mapdesk {

namespace {

const QLatin1String copyName("copyRows");

QString rowText(const QAbstractItemModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells.append(model.index(row, column).data().toString());
    return cells.join(QLatin1Char('\t'));
}

void copySelectedRows(const QTableView &table)
{
    if (!table.selectionModel()) // no model yet
        return;
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &index : std::as_const(rows))
        lines.append(rowText(*table.model(), index.row()));
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace

void copyAllRows(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines.append(rowText(model, row));
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void enableRowCopy(QTableView &table)
{
    auto *copy = new QAction(themedIcon(QStringLiteral("copy")),
                             QCoreApplication::translate("TableCopy", "&Copy"), &table);
    copy->setObjectName(copyName);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &table, [&table] { copySelectedRows(table); });
    table.addAction(copy);
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
}

void setRowCopy(QTableView &table, const QObject &context, std::function<void()> copy)
{
    auto *action = table.findChild<QAction *>(copyName, Qt::FindDirectChildrenOnly);
    action->disconnect(&table);
    QObject::connect(action, &QAction::triggered, &context, std::move(copy));
}

} // namespace mapdesk
