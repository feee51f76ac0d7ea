// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QTableView;

namespace mapdesk {

// Lets a table's selected rows be copied as tab-separated text: by the standard key and from a
// context menu.
void enableRowCopy(QTableView &table);

// All rows of a flat table, in the same form.
void copyAllRows(const QAbstractItemModel &model);

} // namespace mapdesk
