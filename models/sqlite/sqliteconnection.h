// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqliterows.h"

#include <QList>
#include <QVariantList>

#include <memory>
#include <unordered_map>

namespace mapdesk::sqlite {

// A connection to an SQLite database, for the thread that opened it. Statements are prepared once
// and kept. Not by way of QtSql, which takes several times as long for a row.
class Connection
{
public:
    enum class Access {
        ReadWrite, // the file must be there
        ReadOnly,
        Immutable, // the same for a file that nobody changes meanwhile: needs no file beside it
    };

    // `file`: an absolute path; empty: a database in memory.
    static Outcome<std::unique_ptr<Connection>> open(const QString &file, Access access);

    ~Connection();

    bool isInTransaction() const;

    // Whether the name it was opened by is no longer that file's: what is written would be lost.
    bool hasMoved() const;

    // How long a statement waits where another connection keeps the database locked; 0 at first.
    void setBusyTimeout(int milliseconds);

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

    // The same for one number; 0 where there is none.
    Outcome<qint64> number(const QString &sql, const QVariantList &values = {});

    // Row by row, for what must not be held at once.
    Outcome<Rows> query(const QString &sql, const QVariantList &values = {});

    // For statements without rows.
    Outcome<void> execute(const QString &sql, const QVariantList &values = {});

    // The same for a change of the tables; gives how many rows it changed.
    Outcome<int> change(const QString &sql, const QVariantList &values = {});

private:
    struct Closer
    {
        void operator()(sqlite3 *connection) const;
    };
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    Connection() = default;
    sqlite3_stmt *prepared(const QString &sql);

    std::unique_ptr<sqlite3, Closer> m_connection;
    std::unordered_map<QString, std::unique_ptr<sqlite3_stmt, Finalizer>> m_statements;
};

template <typename Record>
Outcome<QList<Record>> Connection::list(const QString &sql, const QVariantList &values,
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
Outcome<std::optional<Record>> Connection::first(const QString &sql, const QVariantList &values,
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

// A value for a column that may be null.
inline QVariant orNull(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant();
}

inline QVariant orNull(const std::optional<QByteArray> &bytes)
{
    return bytes ? QVariant(*bytes) : QVariant();
}

} // namespace mapdesk::sqlite
