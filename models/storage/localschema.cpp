// SPDX-License-Identifier: GPL-3.0-or-later
#include "localschema.h"

namespace mapdesk {

namespace {

// What is hashed is the text in metadata alone; all that entries are found by is derived from it,
// so that the two cannot differ. The key is compared as JSON text: SQLite's own way to take a
// string out of JSON differs between its versions where there is a U+0000.
QStringList journalTables()
{
    return {
        QStringLiteral("CREATE TABLE entries (seq INTEGER PRIMARY KEY, metadata TEXT NOT NULL,"
                       " payload_hash BLOB NOT NULL, hash BLOB NOT NULL,"
                       " kind TEXT AS (json_extract(metadata, '$.kind')) VIRTUAL,"
                       " time INTEGER AS (json_extract(metadata, '$.time')) VIRTUAL,"
                       " run TEXT AS (json_extract(metadata, '$.run')) VIRTUAL,"
                       " of INTEGER AS (json_extract(metadata, '$.of')) VIRTUAL,"
                       " profile TEXT AS (json_extract(metadata, '$.profile')) VIRTUAL,"
                       " map TEXT AS (json_extract(metadata, '$.map')) VIRTUAL,"
                       " key TEXT AS (metadata -> '$.key') VIRTUAL,"
                       " grp TEXT AS (json_extract(metadata, '$.group')) VIRTUAL)"),
        QStringLiteral("CREATE TABLE payloads (seq INTEGER PRIMARY KEY, salt BLOB NOT NULL,"
                       " before BLOB, after BLOB)"),
        QStringLiteral("CREATE INDEX entries_kind ON entries (kind)"),
        QStringLiteral("CREATE INDEX outcomes ON entries (of) WHERE of IS NOT NULL"),
        QStringLiteral("CREATE INDEX kept_groups ON entries (grp) WHERE kind = 'kept'"),
        // The profile stands behind the seq, so that one order serves with it and without it.
        QStringLiteral("CREATE INDEX writes_by_profile ON entries (profile)"
                       " WHERE kind = 'write'"),
        QStringLiteral("CREATE INDEX writes_by_map ON entries (map, seq, profile)"
                       " WHERE kind = 'write'"),
        QStringLiteral("CREATE INDEX writes_by_key ON entries (map, key, seq, profile)"
                       " WHERE kind = 'write'"),
    };
}

QStringList draftTables()
{
    return {
        QStringLiteral("CREATE TABLE drafts (id INTEGER PRIMARY KEY, profile TEXT NOT NULL,"
                       " service TEXT NOT NULL, map TEXT NOT NULL, key BLOB NOT NULL,"
                       " map_name TEXT NOT NULL, base_data BLOB NOT NULL,"
                       " base_revision TEXT NOT NULL, base_created_ms INTEGER,"
                       " base_updated_ms INTEGER,"
                       " base_expires_ms INTEGER, text BLOB NOT NULL,"
                       " UNIQUE (profile, service, map, key))"),
    };
}

} // namespace

const SchemaSteps &localSchema()
{
    static const SchemaSteps steps = {journalTables() + draftTables()};
    return steps;
}

} // namespace mapdesk
