// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemfield.h"
#include "itempage.h"

#include <QString>
#include <QVariant>

namespace mapdesk {

// What a column of a StoreTableModel shows of an item; all of it for any thread.
struct StoreColumn
{
    ItemField field; // that it sorts by
    QString (*title)();
    QString (*text)(const ItemView &item); // one line in which nothing is hidden
    QVariant (*sortValue)(const ItemView &item); // as SortRole
};

// The columns that items and maps have in common.
namespace storecolumns {

StoreColumn expires();
StoreColumn updated();
StoreColumn revision();
StoreColumn createdBy();

} // namespace storecolumns

} // namespace mapdesk
