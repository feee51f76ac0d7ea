// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "result.h"
#include "synctypes.h"

namespace mapdesk {

class ServiceOrigin;

// The bodies of answers as Sync's resources. A property that is null, missing or of another type is
// left empty; of a member that comes twice the last one counts. The error is a plain sentence about
// what in the body is not as Sync sends it. Pages of items: see itempage.h.

Result<SyncService, QString> decodeService(const QByteArray &body);
Result<SyncMap, QString> decodeMap(const QByteArray &body);
Result<MapItem, QString> decodeItem(const QByteArray &body);
Result<MapPermission, QString> decodePermission(const QByteArray &body);

// A page; a link to the next one that is not on `origin` is an error.
Result<Page<SyncService>, QString> decodeServicePage(const QByteArray &body,
                                                     const ServiceOrigin &origin);
Result<Page<SyncMap>, QString> decodeMapPage(const QByteArray &body, const ServiceOrigin &origin);
Result<Page<MapPermission>, QString> decodePermissionPage(const QByteArray &body,
                                                          const ServiceOrigin &origin);

// As decodeItemPage(), which has no use for the items' other properties, with all of them.
Result<Page<MapItem>, QString> decodeItemPageWithProperties(const QByteArray &body,
                                                            const ServiceOrigin &origin);

} // namespace mapdesk
