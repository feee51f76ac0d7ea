// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QByteArrayList>

namespace mapdesk {

class ItemFilterModel;
class ItemTableModel;

namespace test {

// The keys of a model's rows.
QByteArrayList keysOf(const QAbstractItemModel &model);

// Those that `filter` should show of `table`, found in the simplest way. Of its conditions the
// texts in key and data, any case, and the date of the last change.
QByteArrayList expectedKeys(const ItemTableModel &table, const ItemFilterModel &filter);

} // namespace test

} // namespace mapdesk
