// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafttable.h"

namespace mapdesk::drafttable {

namespace {

using sqlite::Connection;
using sqlite::Outcome;
using sqlite::Rows;

// A null text would be bound as null.
QString text(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QVariantList valuesOf(const StoredDraft::Place &place)
{
    return {text(place.profile), text(place.service), text(place.map), place.key};
}

StoredDraft readDraft(const Rows &rows)
{
    StoredDraft draft;
    draft.place = {rows.text(0), rows.text(1), rows.text(2), rows.bytes(3)};
    draft.mapName = rows.text(4);
    draft.baseData = rows.bytes(5);
    draft.baseRevision = rows.text(6);
    draft.baseCreatedMs = rows.optionalNumber(7);
    draft.baseUpdatedMs = rows.optionalNumber(8);
    draft.baseExpiresMs = rows.optionalNumber(9);
    draft.text = rows.bytes(10);
    return draft;
}

} // namespace

Outcome<std::vector<StoredDraft>> load(Connection &connection, const QString &profile)
{
    return connection
        .list(QStringLiteral("SELECT profile, service, map, key, map_name, base_data,"
                             " base_revision, base_created_ms, base_updated_ms, base_expires_ms, "
                             "text FROM drafts"
                             " WHERE profile = ? ORDER BY id"),
              {text(profile)}, &readDraft)
        .map([](const QList<StoredDraft> &drafts) {
            return std::vector<StoredDraft>(drafts.begin(), drafts.end());
        });
}

Outcome<void> keep(Connection &connection, const StoredDraft &draft)
{
    const QVariantList values = {text(draft.mapName),
                                 draft.baseData,
                                 text(draft.baseRevision),
                                 sqlite::orNull(draft.baseCreatedMs),
                                 sqlite::orNull(draft.baseUpdatedMs),
                                 sqlite::orNull(draft.baseExpiresMs),
                                 draft.text};
    return connection.execute(
        QStringLiteral("INSERT INTO drafts (profile, service, map, key, map_name, base_data,"
                       " base_revision, base_created_ms, base_updated_ms, base_expires_ms, text)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                       " ON CONFLICT DO UPDATE SET map_name = excluded.map_name,"
                       " base_data = excluded.base_data, base_revision = excluded.base_revision,"
                       " base_created_ms = excluded.base_created_ms,"
                       " base_updated_ms = excluded.base_updated_ms,"
                       " base_expires_ms = excluded.base_expires_ms, text = excluded.text"),
        valuesOf(draft.place) + values);
}

Outcome<void> drop(Connection &connection, const StoredDraft::Place &place)
{
    return connection.execute(
        QStringLiteral("DELETE FROM drafts WHERE profile = ? AND service = ? AND map = ?"
                       " AND key = ?"),
        valuesOf(place));
}

Outcome<void> dropAll(Connection &connection, const QString &profile)
{
    return connection.execute(QStringLiteral("DELETE FROM drafts WHERE profile = ?"),
                              {text(profile)});
}

} // namespace mapdesk::drafttable
