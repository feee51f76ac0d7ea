// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "backup.h"

#include <QStringList>

namespace mapdesk::practice {

namespace {

// Times are UTC milliseconds. next_event numbers the next change of the map: its revision, and the
// revision that the item changed then gets. Keys and data are the UTF-8 as it came; SQLite compares
// them byte by byte.
QStringList firstVersion()
{
    return {
        QStringLiteral("CREATE TABLE account (account_sid TEXT NOT NULL, auth_token TEXT NOT NULL,"
                       " service_sid TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE services (sid TEXT PRIMARY KEY, unique_name TEXT UNIQUE,"
                       " friendly_name TEXT, webhook_url TEXT,"
                       " webhooks_from_rest_enabled INTEGER NOT NULL DEFAULT 0,"
                       " reachability_webhooks_enabled INTEGER NOT NULL DEFAULT 0,"
                       " acl_enabled INTEGER NOT NULL DEFAULT 0,"
                       " reachability_debouncing_enabled INTEGER NOT NULL DEFAULT 0,"
                       " reachability_debouncing_window INTEGER NOT NULL DEFAULT 5000,"
                       " created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL)"),
        QStringLiteral("CREATE TABLE maps (id INTEGER PRIMARY KEY,"
                       " service_sid TEXT NOT NULL REFERENCES services (sid),"
                       " sid TEXT NOT NULL, unique_name TEXT,"
                       " next_event INTEGER NOT NULL DEFAULT 0, created_by TEXT NOT NULL,"
                       " created_ms INTEGER NOT NULL, updated_ms INTEGER NOT NULL,"
                       " expires_ms INTEGER,"
                       " UNIQUE (service_sid, sid), UNIQUE (service_sid, unique_name))"),
        QStringLiteral("CREATE TABLE items (map_id INTEGER NOT NULL REFERENCES maps (id),"
                       " key BLOB NOT NULL, data BLOB NOT NULL, event INTEGER NOT NULL,"
                       " created_by TEXT NOT NULL, created_ms INTEGER NOT NULL,"
                       " updated_ms INTEGER NOT NULL, expires_ms INTEGER,"
                       " PRIMARY KEY (map_id, key)) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX maps_expiry ON maps (expires_ms)"
                       " WHERE expires_ms IS NOT NULL"),
        QStringLiteral("CREATE INDEX items_expiry ON items (expires_ms)"
                       " WHERE expires_ms IS NOT NULL"),
    };
}

// Permissions, and a second kind of credentials: an old account is given them here.
QStringList secondVersion()
{
    return {
        QStringLiteral("CREATE TABLE permissions (map_id INTEGER NOT NULL REFERENCES maps (id),"
                       " identity BLOB NOT NULL,"
                       " place TEXT NOT NULL DEFAULT (lower(hex(randomblob(16)))),"
                       " read INTEGER NOT NULL, write INTEGER NOT NULL, manage INTEGER NOT NULL,"
                       " PRIMARY KEY (map_id, identity)) WITHOUT ROWID"),
        QStringLiteral("CREATE UNIQUE INDEX permissions_place ON permissions (map_id, place)"),
        QStringLiteral("ALTER TABLE account ADD COLUMN api_key_sid TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE account ADD COLUMN api_key_secret TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("UPDATE account SET api_key_sid = 'SK' || lower(hex(randomblob(16))),"
                       " api_key_secret = lower(hex(randomblob(16)))"),
    };
}

// One entry a version: what leads to it from the one before.
QList<QStringList> versions()
{
    return {firstVersion(), secondVersion()};
}

Outcome<qint64> storedVersion(Database &database)
{
    return database.number(QStringLiteral("PRAGMA user_version"));
}

// A new file holds nothing; one of ours holds an account.
Outcome<bool> isOurs(Database &database, qint64 version)
{
    const QString tables = QStringLiteral("SELECT count(*) FROM sqlite_schema");
    if (version == 0)
        return database.number(tables).map([](qint64 count) { return count == 0; });
    return database.number(tables + QStringLiteral(" WHERE name = 'account'"))
        .map([](qint64 count) { return count == 1; });
}

Outcome<void> run(Database &database, const QStringList &statements, qsizetype version)
{
    Transaction transaction(database);
    for (const QString &statement : statements) {
        if (const auto done = database.execute(statement); !done)
            return failure(done.error());
    }
    const auto noted = database.execute(QStringLiteral("PRAGMA user_version = %1").arg(version));
    if (!noted)
        return failure(noted.error());
    return transaction.commit();
}

} // namespace

Result<void, QString> checkFormat(Database &database)
{
    const auto version = storedVersion(database);
    const auto ours = version ? isOurs(database, *version) : Outcome<bool>(false);
    if (!version || !ours)
        return failure((version ? ours.error() : version.error()).cause);
    if (*version > versions().size()) {
        return failure(QStringLiteral("it was written by a newer version of the practice service"
                                      " (format %1, this program knows up to %2)")
                           .arg(*version)
                           .arg(versions().size()));
    }
    if (!*ours)
        return failure(QStringLiteral("it is not a data file of the practice service"));
    return {};
}

Result<void, QString> migrate(Database &database, const QString &file)
{
    const auto steps = versions();
    const auto stored = storedVersion(database);
    if (!stored)
        return failure(stored.error().cause);
    if (*stored > 0 && *stored < steps.size()) {
        if (const auto kept = backUp(database, file, *stored); !kept)
            return kept;
    }
    for (qsizetype version = *stored; version < steps.size(); ++version) {
        if (const auto made = run(database, steps.at(version), version + 1); !made)
            return failure(QStringLiteral("its tables cannot be made: ") + made.error().cause);
    }
    return {};
}

} // namespace mapdesk::practice
