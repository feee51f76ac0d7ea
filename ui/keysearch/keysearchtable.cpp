// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchtable.h"

#include "expirydelegate.h"
#include "expiryticker.h"
#include "keysearchmodel.h"
#include "momentdelegate.h"
#include "rowtable.h"
#include "widgetnames.h"

#include <QHeaderView>

namespace mapdesk {

namespace {

constexpr int foundRowPadding = 8;

} // namespace

KeySearchTable::KeySearchTable(const Clock &clock, QWidget *parent)
    : QTableView(parent)
{
    setNames(this, "foundItems", tr("Found items"));
    setUpRowTable(*this, foundRowPadding);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    setItemDelegateForColumn(KeySearchModel::ExpiresColumn, new ExpiryDelegate(clock, this));
    setItemDelegateForColumn(KeySearchModel::UpdatedColumn, new MomentDelegate(this));
    new ExpiryTicker(*this, KeySearchModel::ExpiresColumn, clock, this);
}

void KeySearchTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    sizeColumns();
}

void KeySearchTable::sizeColumns()
{
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    setColumnWidth(KeySearchModel::KeyColumn, 14 * em);
    setColumnWidth(KeySearchModel::MapColumn, 14 * em);
    setColumnWidth(KeySearchModel::ExpiresColumn, 16 * em);
    setColumnWidth(KeySearchModel::UpdatedColumn, 10 * em);
    horizontalHeader()->setStretchLastSection(true);
}

} // namespace mapdesk
