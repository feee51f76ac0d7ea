// SPDX-License-Identifier: GPL-3.0-or-later
#include "historytable.h"

#include "historydelegates.h"
#include "historymodel.h"
#include "rowtable.h"
#include "widgetnames.h"

#include <QHeaderView>

namespace mapdesk {

namespace {

constexpr int rowPadding = 8;

bool isShown(HistoryTable::Columns columns, int column)
{
    switch (column) {
    case HistoryModel::WhenColumn:
    case HistoryModel::WhatColumn:
    case HistoryModel::OutcomeColumn:
        return true;
    case HistoryModel::ItemColumn:
        return columns != HistoryTable::Columns::OfItem;
    default:
        return columns == HistoryTable::Columns::All;
    }
}

} // namespace

HistoryTable::HistoryTable(QWidget *parent)
    : QTableView(parent)
{
    setNames(this, "history", tr("History"));
    setUpRowTable(*this, rowPadding);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    horizontalHeader()->setHighlightSections(false);
    setItemDelegateForColumn(HistoryModel::WhenColumn, new WriteTimeDelegate(this));
    setItemDelegateForColumn(HistoryModel::OutcomeColumn, new WriteOutcomeDelegate(this));
}

void HistoryTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    showColumns();
}

void HistoryTable::setColumns(Columns columns)
{
    if (m_columns == columns)
        return;
    m_columns = columns;
    showColumns();
}

void HistoryTable::showColumns()
{
    if (!model())
        return;
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        setColumnHidden(column, !isShown(m_columns, column));
    // A section that stretches takes no width.
    stretch(HistoryModel::ItemColumn, false);
    stretch(HistoryModel::OutcomeColumn, false);
    sizeColumns();
    stretch(HistoryModel::ItemColumn, m_columns == Columns::OfMap);
    stretch(HistoryModel::OutcomeColumn, m_columns == Columns::OfItem);
}

void HistoryTable::stretch(int column, bool isToStretch)
{
    horizontalHeader()->setSectionResizeMode(
        column, isToStretch ? QHeaderView::Stretch : QHeaderView::Interactive);
}

void HistoryTable::sizeColumns()
{
    const bool isWide = m_columns == Columns::All;
    const std::pair<int, QString> samples[] = {
        {HistoryModel::WhenColumn, QStringLiteral("0000-00-00 00:00")},
        {HistoryModel::WhatColumn, isWide ? tr("Permission removed") : tr("Expiry changed")},
        {HistoryModel::ItemColumn, QStringLiteral("customer:4711:x")},
        {HistoryModel::MapColumn, QStringLiteral("customers-of-today")},
        {HistoryModel::ChangeColumn, QStringLiteral("3 changes: 1 added, 2 changed ww")},
        {HistoryModel::OutcomeColumn, isWide ? tr("Refused: Precondition") : tr("Applied")},
        {HistoryModel::WhoColumn, QStringLiteral("support.person")},
        {HistoryModel::ProfileColumn, QStringLiteral("Contact centre")},
        {HistoryModel::ReasonColumn, QStringLiteral("Ticket 4711, asked by")},
        {HistoryModel::RequestIdColumn, QStringLiteral("RQ0123456789abcdef0123456789abcdef")},
    };
    const QFontMetrics metrics = fontMetrics();
    const int padding = metrics.horizontalAdvance(QStringLiteral("ww"));
    const int icon = metrics.height();
    for (const auto &[column, sample] : samples) {
        const bool hasIcon = column == HistoryModel::OutcomeColumn;
        setColumnWidth(column, metrics.horizontalAdvance(sample) + padding + (hasIcon ? icon : 0));
    }
}

} // namespace mapdesk
