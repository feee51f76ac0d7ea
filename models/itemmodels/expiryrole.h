// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roles.h"

#include <QModelIndex>
#include <QVariant>

#include <optional>

namespace mapdesk {

// ExpiresAtRole of an item's row: UTC milliseconds since 1970; absent: never.
inline std::optional<qint64> expiryOf(const QModelIndex &index)
{
    const QVariant value = index.data(ExpiresAtRole);
    return value.isValid() ? std::optional(value.toLongLong()) : std::nullopt;
}

} // namespace mapdesk
