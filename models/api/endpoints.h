// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"
#include "result.h"

#include <QByteArray>

namespace mapdesk {

// The targets of Sync's REST API: encoded paths from "/v1/". Each segment is percent-encoded once.
// Empty segments, "." and ".." are refused (ApiError::Kind::Refused): a hop on the way may collapse
// them, and the path would name another resource.
// https://www.twilio.com/docs/sync/api

// Whether this is "." or "..", which no path can carry.
bool isDotSegment(const QByteArray &segment);

// Whether this is "default", the service that Twilio makes when it is first asked for.
bool isDefaultService(const ServiceSid &service);

// Whether this has the shape of a map's SID, which no unique name may have.
bool isMapSid(const QString &text);

QByteArray servicesTarget();
Result<QByteArray> serviceTarget(const ServiceSid &service);
Result<QByteArray> mapsTarget(const ServiceSid &service);
Result<QByteArray> mapTarget(const ServiceSid &service, const QString &sidOrUniqueName);
Result<QByteArray> itemsTarget(const ServiceSid &service, const MapSid &map);
Result<QByteArray> itemTarget(const ServiceSid &service, const MapSid &map, const ItemKey &key);
Result<QByteArray> permissionsTarget(const ServiceSid &service, const MapSid &map);
Result<QByteArray> permissionTarget(const ServiceSid &service, const MapSid &map,
                                    const Identity &identity);

} // namespace mapdesk
