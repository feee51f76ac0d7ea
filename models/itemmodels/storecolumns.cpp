// SPDX-License-Identifier: GPL-3.0-or-later
#include "storecolumns.h"

#include "displaytext.h"
#include "itemtext.h"
#include "roles.h"

#include <QCoreApplication>

namespace mapdesk {

namespace {

struct ColumnTitle
{
    Q_DECLARE_TR_FUNCTIONS(StoreColumn)
};

QString createdByText(const ItemView &item)
{
    return visibleText(exactText(item.createdBy));
}

} // namespace

StoreColumn storecolumns::expires()
{
    return {ItemField::Expires, [] { return ColumnTitle::tr("Expires"); },
            [](const ItemView &item) { return isoDateTime(item.expiresMs); },
            [](const ItemView &item) { return orNone(item.expiresMs); }};
}

StoreColumn storecolumns::updated()
{
    return {ItemField::Updated, [] { return ColumnTitle::tr("Updated"); },
            [](const ItemView &item) { return isoDateTime(item.updatedMs); },
            [](const ItemView &item) { return orNone(item.updatedMs); }};
}

StoreColumn storecolumns::revision()
{
    return {ItemField::RevisionNumber, [] { return ColumnTitle::tr("Revision"); },
            [](const ItemView &item) { return visibleText(exactText(item.revision)); },
            [](const ItemView &item) { return orNone(revisionNumber(item.revision)); }};
}

StoreColumn storecolumns::createdBy()
{
    return {ItemField::CreatedBy, [] { return ColumnTitle::tr("Created by"); }, createdByText,
            [](const ItemView &item) { return QVariant(createdByText(item)); }};
}

} // namespace mapdesk
