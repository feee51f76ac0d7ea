// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "itempage.h"
#include "page.h"
#include "synctypes.h"

namespace mapdesk {

// What a call gave, one property a line, as the results in tests/data/exchanges have it.
QByteArray textOf(const SyncService &service);
QByteArray textOf(const SyncMap &map);
QByteArray textOf(const MapItem &item);
QByteArray textOf(const MapPermission &permission);
QByteArray textOf(const ApiError &error);

// What an item of a list has.
QByteArray textOf(const ItemView &item);

} // namespace mapdesk
