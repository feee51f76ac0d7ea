// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowtable.h"

#include "plaintextdelegate.h"
#include "tablecopy.h"

#include <QHeaderView>
#include <QTableView>

namespace mapdesk {

void setUpRowTable(QTableView &table, int padding)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.setItemDelegate(new PlainTextDelegate(&table));
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + padding);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    enableRowCopy(table);
}

} // namespace mapdesk
