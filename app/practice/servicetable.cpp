// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicetable.h"

namespace mapdesk::practice {

namespace {

QString selectServices()
{
    return QStringLiteral(
        "SELECT sid, unique_name, friendly_name, webhook_url, webhooks_from_rest_enabled,"
        " reachability_webhooks_enabled, acl_enabled, reachability_debouncing_enabled,"
        " reachability_debouncing_window, created_ms, updated_ms FROM services WHERE ");
}

ServiceRecord serviceRecord(const Rows &rows)
{
    return {.sid = rows.text(0),
            .uniqueName = rows.text(1),
            .friendlyName = rows.text(2),
            .webhookUrl = rows.text(3),
            .webhooksFromRestEnabled = rows.flag(4),
            .reachabilityWebhooksEnabled = rows.flag(5),
            .aclEnabled = rows.flag(6),
            .reachabilityDebouncingEnabled = rows.flag(7),
            .reachabilityDebouncingWindowMs = rows.number(8),
            .createdMs = rows.number(9),
            .updatedMs = rows.number(10)};
}

} // namespace

Outcome<QList<ServiceRecord>> ServiceTable::list(const KeyRange &range)
{
    QVariantList values;
    const QString clause = rangeClause(range, QStringLiteral("sid"), KeyColumn::Text, values);
    return m_database.list(selectServices() + QStringLiteral("1") + clause, values, serviceRecord);
}

Outcome<ServiceRecord> ServiceTable::find(const QString &sidOrName)
{
    return m_database.find(selectServices() + QStringLiteral("sid = ? OR unique_name = ?"),
                           {sidOrName, sidOrName}, serviceRecord);
}

Outcome<void> ServiceTable::insert(const ServiceRecord &service)
{
    return m_database.execute(
        QStringLiteral("INSERT INTO services (sid, unique_name, friendly_name, webhook_url,"
                       " webhooks_from_rest_enabled, reachability_webhooks_enabled, acl_enabled,"
                       " reachability_debouncing_enabled, reachability_debouncing_window,"
                       " created_ms, updated_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {service.sid, service.uniqueName, service.friendlyName, service.webhookUrl,
         service.webhooksFromRestEnabled, service.reachabilityWebhooksEnabled, service.aclEnabled,
         service.reachabilityDebouncingEnabled, service.reachabilityDebouncingWindowMs,
         service.createdMs, service.updatedMs});
}

Outcome<void> ServiceTable::update(const ServiceRecord &service)
{
    return m_database.execute(
        QStringLiteral("UPDATE services SET friendly_name = ?, webhook_url = ?,"
                       " webhooks_from_rest_enabled = ?, reachability_webhooks_enabled = ?,"
                       " acl_enabled = ?, reachability_debouncing_enabled = ?,"
                       " reachability_debouncing_window = ?, updated_ms = ? WHERE sid = ?"),
        {service.friendlyName, service.webhookUrl, service.webhooksFromRestEnabled,
         service.reachabilityWebhooksEnabled, service.aclEnabled,
         service.reachabilityDebouncingEnabled, service.reachabilityDebouncingWindowMs,
         service.updatedMs, service.sid});
}

Outcome<void> ServiceTable::remove(const QString &sid)
{
    return m_database.execute(QStringLiteral("DELETE FROM services WHERE sid = ?"), {sid});
}

} // namespace mapdesk::practice
