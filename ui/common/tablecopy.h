// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QAbstractItemModel;
class QObject;
class QTableView;

namespace mapdesk {

// Lets a table's selected rows be copied as tab-separated text: by the standard key and from a
// context menu.
void enableRowCopy(QTableView &table);

// From now on `copy` is what copies the selected rows, as long as `context` lives.
void setRowCopy(QTableView &table, const QObject &context, std::function<void()> copy);

// All rows of a flat table, in the same form.
void copyAllRows(const QAbstractItemModel &model);

} // namespace mapdesk
