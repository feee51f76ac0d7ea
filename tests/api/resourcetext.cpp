// SPDX-License-Identifier: GPL-3.0-or-later
#include "resourcetext.h"

namespace mapdesk {

namespace {

QByteArray line(const char *name, const QByteArray &value)
{
    return name + QByteArray(": ") + value + '\n';
}

QByteArray line(const char *name, const QString &text)
{
    return line(name, text.isNull() ? QByteArray("null") : '"' + text.toUtf8() + '"');
}

template <typename Tag>
QByteArray line(const char *name, const Identifier<Tag, QString> &id)
{
    return line(name, id.value());
}

QByteArray line(const char *name, std::optional<bool> value)
{
    if (!value)
        return line(name, QByteArray("null"));
    return line(name, QByteArray(*value ? "true" : "false"));
}

QByteArray numberLine(const char *name, std::optional<qint64> value)
{
    return line(name, value ? QByteArray::number(*value) : QByteArray("null"));
}

QByteArray timeLine(const char *name, std::optional<qint64> ms)
{
    if (!ms)
        return line(name, QByteArray("null"));
    return line(name, QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC).toString(Qt::ISODate).toUtf8());
}

QByteArray linkLines(const ResourceProperties &links)
{
    QByteArray lines;
    for (const ResourceProperty &link : links)
        lines += "links." + link.name.toUtf8() + ": " + link.value + '\n';
    return lines;
}

QByteArray namesLine(const ResourceProperties &properties)
{
    QByteArray names;
    for (const ResourceProperty &property : properties)
        names += ' ' + property.name.toUtf8();
    return "properties:" + names + '\n';
}

QByteArray keyLine(const ItemKey &key)
{
    return line("key", toString(key));
}

template <typename Resource>
QByteArray placeLines(const Resource &resource)
{
    return line("accountSid", resource.accountSid) + line("serviceSid", resource.serviceSid)
        + line("mapSid", resource.mapSid);
}

template <typename Resource>
QByteArray changeLines(const Resource &resource)
{
    return line("revision", resource.revision) + line("createdBy", resource.createdBy)
        + timeLine("created", resource.createdMs) + timeLine("updated", resource.updatedMs)
        + timeLine("expires", resource.expiresMs);
}

} // namespace

QByteArray textOf(const SyncService &service)
{
    return line("sid", service.sid) + line("accountSid", service.accountSid)
        + line("uniqueName", service.uniqueName) + line("friendlyName", service.friendlyName)
        + timeLine("created", service.createdMs) + timeLine("updated", service.updatedMs)
        + line("url", service.url) + line("webhookUrl", service.webhookUrl)
        + line("webhooksFromRestEnabled", service.webhooksFromRestEnabled)
        + line("reachabilityWebhooksEnabled", service.reachabilityWebhooksEnabled)
        + line("aclEnabled", service.aclEnabled)
        + line("reachabilityDebouncingEnabled", service.reachabilityDebouncingEnabled)
        + numberLine("reachabilityDebouncingWindowMs", service.reachabilityDebouncingWindowMs)
        + linkLines(service.links) + namesLine(service.properties);
}

QByteArray textOf(const SyncMap &map)
{
    return line("sid", map.sid) + line("accountSid", map.accountSid)
        + line("serviceSid", map.serviceSid) + line("uniqueName", map.uniqueName)
        + line("url", map.url) + changeLines(map) + linkLines(map.links)
        + namesLine(map.properties);
}

QByteArray textOf(const MapItem &item)
{
    return keyLine(item.key) + placeLines(item) + line("url", item.url) + line("data", item.data)
        + changeLines(item) + namesLine(item.properties);
}

QByteArray textOf(const ItemView &view)
{
    MapItem item;
    item.revision = Revision(QString::fromUtf8(view.revision));
    item.createdBy = QString::fromUtf8(view.createdBy);
    item.createdMs = view.createdMs;
    item.updatedMs = view.updatedMs;
    item.expiresMs = view.expiresMs;
    return keyLine(ItemKey(view.key.toByteArray())) + line("data", view.data.toByteArray())
        + changeLines(item);
}

QByteArray textOf(const MapPermission &permission)
{
    return line("identity", permission.identity) + placeLines(permission)
        + line("read", permission.read) + line("write", permission.write)
        + line("manage", permission.manage) + line("url", permission.url)
        + namesLine(permission.properties);
}

QByteArray textOf(const ApiError &error)
{
    QByteArray text = line("error", kindName(error.kind).toLatin1())
        + numberLine("status", error.httpStatus) + numberLine("code", error.code)
        + line("message", error.message) + line("moreInfo", error.moreInfo)
        + line("requestId", error.requestId);
    if (error.retryAfterSeconds)
        text += numberLine("retryAfterSeconds", error.retryAfterSeconds);
    return text;
}

} // namespace mapdesk
