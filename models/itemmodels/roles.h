// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

#include <optional>

namespace mapdesk {

// Roles shared by the item models. Times are qint64 UTC milliseconds since 1970; an invalid
// QVariant stands for "none" or "never".
enum ItemRole {
    SortRole = Qt::UserRole + 1, // the raw value that a column sorts by
    ItemKeyRole, // ItemKey
    ItemDataRole, // QByteArray: the data's JSON text; invalid where it is not kept
    RevisionRole, // QString
    CreatedByRole, // QString
    CreatedAtRole,
    UpdatedAtRole,
    ExpiresAtRole,
    HasDataRole, // bool: whether the data is kept (see DataBudget)
};

enum TreeRole {
    NodeKindRole = Qt::UserRole + 100, // NodeKind
    LoadStateRole, // LoadState of a service's list of maps; of the invalid index: of all services
    ServiceSidRole, // ServiceSid of the node's service
    MapSidRole, // MapSid
    MapExpiresAtRole, // qint64 as above
    HasNameRole, // bool: whether the map has a unique name
    ErrorTextRole, // QString: the server's or network's words on a Failed node
};

enum NamespaceRole {
    NamespaceRowRole = Qt::UserRole + 200, // NamespaceRow
    PrefixRole, // QByteArray: that the keys of a namespace begin with; invalid on other rows
};

// What stands for "none" in these roles, or the value.
template <typename Value>
QVariant orNone(const std::optional<Value> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

} // namespace mapdesk
