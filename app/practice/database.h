// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "sqliteconnection.h"
#include "sqlitetransaction.h"

#include <initializer_list>

namespace mapdesk::practice {

using sqlite::orNull;
using sqlite::Rows;

// What the service answers where its database does not do what it should; logs it.
Refusal databaseFault(const sqlite::Fault &fault);

// The service's SQLite database, whose faults are refusals; otherwise as sqlite::Connection.
class Database
{
public:
    // Opens a file that is there, by its absolute path, and keeps everybody else out of it while
    // this lives. An empty name is a database in memory. The error says why not.
    static Result<std::unique_ptr<Database>, QString> open(const QString &file);

    // Nothing in the file has been changed until then.
    Result<void, QString> startWriting();

    template <typename Record>
    Outcome<QList<Record>> list(const QString &sql, const QVariantList &values,
                                Record (*read)(const Rows &))
    {
        return m_connection->list(sql, values, read).map_error(&databaseFault);
    }

    template <typename Record>
    Outcome<std::optional<Record>> first(const QString &sql, const QVariantList &values,
                                         Record (*read)(const Rows &))
    {
        return m_connection->first(sql, values, read).map_error(&databaseFault);
    }

    // The same, but refuses with NotFound where there is none.
    template <typename Record>
    Outcome<Record> find(const QString &sql, const QVariantList &values,
                         Record (*read)(const Rows &));

    Outcome<qint64> number(const QString &sql);
    Outcome<void> execute(const QString &sql, const QVariantList &values = {});
    Outcome<int> change(const QString &sql, const QVariantList &values);

private:
    friend class Transaction;

    explicit Database(std::unique_ptr<sqlite::Connection> connection);
    Result<void, QString> run(std::initializer_list<const char *> statements);

    const std::unique_ptr<sqlite::Connection> m_connection;
};

template <typename Record>
Outcome<Record> Database::find(const QString &sql, const QVariantList &values,
                               Record (*read)(const Rows &))
{
    auto found = first(sql, values, read);
    if (!found)
        return failure(found.error());
    if (!*found)
        return refuse(Refusal::NotFound);
    return std::move(**found);
}

// Everything between construction and commit() happens or nothing does.
class Transaction
{
public:
    // Where it cannot begin, commit() says so.
    explicit Transaction(Database &database)
        : m_transaction(*database.m_connection)
    {
    }

    Outcome<void> commit() { return m_transaction.commit().map_error(&databaseFault); }

private:
    sqlite::Transaction m_transaction;
};

} // namespace mapdesk::practice
