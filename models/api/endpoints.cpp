// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpoints.h"

#include "localerror.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <initializer_list>

namespace mapdesk {

namespace {

ApiError refusal(const QByteArray &segment)
{
    return localError(ApiError::Kind::Refused,
                      QCoreApplication::translate(
                          "Endpoints", "“%1” cannot be part of a URL path; nothing was sent.")
                          .arg(QString::fromUtf8(segment)));
}

Result<QByteArray> targetOf(std::initializer_list<QByteArray> segments)
{
    QByteArray target = "/v1";
    for (const QByteArray &segment : segments) {
        if (segment.isEmpty() || isDotSegment(segment))
            return failure(refusal(segment));
        target += '/' + segment.toPercentEncoding();
    }
    return target;
}

} // namespace

bool isDotSegment(const QByteArray &segment)
{
    return segment == "." || segment == "..";
}

bool isDefaultService(const ServiceSid &service)
{
    return service.value() == u"default";
}

bool isMapSid(const QString &text)
{
    static const QRegularExpression sid(QStringLiteral("\\AMP[0-9a-f]{32}\\z"));
    return sid.match(text).hasMatch();
}

QByteArray servicesTarget()
{
    return QByteArrayLiteral("/v1/Services");
}

Result<QByteArray> serviceTarget(const ServiceSid &service)
{
    return targetOf({"Services", service.value().toUtf8()});
}

Result<QByteArray> mapsTarget(const ServiceSid &service)
{
    return targetOf({"Services", service.value().toUtf8(), "Maps"});
}

Result<QByteArray> mapTarget(const ServiceSid &service, const QString &sidOrUniqueName)
{
    return targetOf({"Services", service.value().toUtf8(), "Maps", sidOrUniqueName.toUtf8()});
}

Result<QByteArray> itemsTarget(const ServiceSid &service, const MapSid &map)
{
    return targetOf({"Services", service.value().toUtf8(), "Maps", map.value().toUtf8(), "Items"});
}

Result<QByteArray> itemTarget(const ServiceSid &service, const MapSid &map, const ItemKey &key)
{
    return targetOf(
        {"Services", service.value().toUtf8(), "Maps", map.value().toUtf8(), "Items", key.value()});
}

Result<QByteArray> permissionsTarget(const ServiceSid &service, const MapSid &map)
{
    return targetOf(
        {"Services", service.value().toUtf8(), "Maps", map.value().toUtf8(), "Permissions"});
}

Result<QByteArray> permissionTarget(const ServiceSid &service, const MapSid &map,
                                    const Identity &identity)
{
    return targetOf({"Services", service.value().toUtf8(), "Maps", map.value().toUtf8(),
                     "Permissions", identity.value().toUtf8()});
}

} // namespace mapdesk
