// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemorder.h"

#include <QItemSelection>

#include <vector>

namespace mapdesk {

class ItemFilterModel;

// Ranges of rows from the first row on; a selection has them in no order.
QItemSelection fromFirstRow(QItemSelection ranges);

int rowCountOf(const QItemSelection &ranges);

// The items of the ranges' rows, in the order of the ranges.
std::vector<ItemHandle> handlesOf(const QItemSelection &ranges, const ItemFilterModel &rows);

} // namespace mapdesk
