// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QList>
#include <QString>
#include <QVariantList>

#include <initializer_list>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace mapdesk::practice {

// The rows of one query, read forward. Frees the statement when it goes; until then the same SQL
// must not be run again.
class Rows
{
public:
    // `statement` has made its first step; `hasRow` says whether that gave a row.
    Rows(sqlite3_stmt *statement, bool hasRow)
        : m_statement(statement)
        , m_hasUnreadRow(hasRow)
    {
    }
    Rows(Rows &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
        , m_hasUnreadRow(other.m_hasUnreadRow)
    {
    }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    // Goes to the next row, if there is one. Refuses where the database cannot be read.
    Outcome<bool> next();

    QString text(int column) const; // null for null
    QByteArray bytes(int column) const;
    qint64 number(int column) const;
    bool flag(int column) const { return number(column) != 0; }
    std::optional<qint64> optionalNumber(int column) const;

private:
    sqlite3_stmt *m_statement;
    bool m_hasUnreadRow;
};

// One connection to an SQLite database, for the thread that opened it. Statements are prepared once
// and kept. Not by way of QtSql, which takes several times as long for a row.
class Database
{
public:
    // Opens a file that is there, by its absolute path, and keeps everybody else out of it while
    // this lives. An empty name is a database in memory. The error says why not.
    static Result<std::unique_ptr<Database>, QString> open(const QString &file);

    // Nothing in the file has been changed until then.
    Result<void, QString> startWriting();

    bool isInTransaction() const;

    // A value is a QByteArray for a blob, a QString for text (null for a null one), an integer, a
    // bool or an invalid QVariant for null. `read` makes a record of a row.

    // All the records that a query gives.
    template <typename Record>
    Outcome<QList<Record>> list(const QString &sql, const QVariantList &values,
                                Record (*read)(const Rows &));

    // The first of them; nothing where there is none.
    template <typename Record>
    Outcome<std::optional<Record>> first(const QString &sql, const QVariantList &values,
                                         Record (*read)(const Rows &));

    // The same, but refuses with NotFound where there is none.
    template <typename Record>
    Outcome<Record> find(const QString &sql, const QVariantList &values,
                         Record (*read)(const Rows &));

    // For statements without rows.
    Outcome<void> execute(const QString &sql, const QVariantList &values = {});

    // The same for a change of the tables; gives how many rows it changed.
    Outcome<int> change(const QString &sql, const QVariantList &values);

private:
    struct Closer
    {
        void operator()(sqlite3 *connection) const;
    };
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    Database() = default;
    Result<void, QString> run(std::initializer_list<const char *> statements);
    sqlite3_stmt *prepared(const QString &sql);
    Outcome<Rows> query(const QString &sql, const QVariantList &values);

    std::unique_ptr<sqlite3, Closer> m_connection;
    std::unordered_map<QString, std::unique_ptr<sqlite3_stmt, Finalizer>> m_statements;
};

template <typename Record>
Outcome<QList<Record>> Database::list(const QString &sql, const QVariantList &values,
                                      Record (*read)(const Rows &))
{
    auto rows = query(sql, values);
    if (!rows)
        return failure(rows.error());
    QList<Record> records;
    auto isThere = rows->next();
    for (; isThere && *isThere; isThere = rows->next())
        records.append(read(*rows));
    if (!isThere)
        return failure(isThere.error());
    return records;
}

template <typename Record>
Outcome<std::optional<Record>> Database::first(const QString &sql, const QVariantList &values,
                                               Record (*read)(const Rows &))
{
    auto rows = query(sql, values);
    if (!rows)
        return failure(rows.error());
    const auto isThere = rows->next();
    if (!isThere)
        return failure(isThere.error());
    return *isThere ? std::optional(read(*rows)) : std::nullopt;
}

template <typename Record>
Outcome<Record> Database::find(const QString &sql, const QVariantList &values,
                               Record (*read)(const Rows &))
{
    const auto found = first(sql, values, read);
    if (!found)
        return failure(found.error());
    if (!*found)
        return refuse(Refusal::NotFound);
    return **found;
}

// Everything between construction and commit() happens or nothing does.
class Transaction
{
public:
    // Where it cannot begin, commit() says so.
    explicit Transaction(Database &database);
    ~Transaction();

    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Outcome<void> commit();

private:
    Database &m_database;
    bool m_open = false;
};

// A value for a column that may be null.
inline QVariant orNull(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant();
}

} // namespace mapdesk::practice
