// SPDX-License-Identifier: GPL-3.0-or-later
#include "fittingtable.h"

#include "rowtable.h"

#include <QHeaderView>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr int rowPadding = 8;
constexpr int usualTableWidth = 700;
constexpr int leastTableWidth = 320;

} // namespace

FittingTable::FittingTable(Height height, QWidget *parent)
    : QTableView(parent)
    , m_height(height)
{
    setUpRowTable(*this, rowPadding);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    horizontalHeader()->setHighlightSections(false);
}

void FittingTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &FittingTable::fit);
    fit();
}

QSize FittingTable::sizeHint() const
{
    return {usualTableWidth, heightOf(m_height.usual)};
}

QSize FittingTable::minimumSizeHint() const
{
    return {leastTableWidth, heightOf(m_height.least)};
}

int FittingTable::heightOf(int rows) const
{
    const int shown = model() ? std::min(rows, model()->rowCount()) : 0;
    return horizontalHeader()->sizeHint().height() + shown * verticalHeader()->defaultSectionSize()
        + 2 * frameWidth();
}

void FittingTable::fit()
{
    setMaximumHeight(heightOf(model()->rowCount()));
    updateGeometry();
}

} // namespace mapdesk
