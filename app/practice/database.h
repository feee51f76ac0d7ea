// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>
#include <optional>

namespace mapdesk::practice {

// The rows of one query, read forward. Frees the statement when it goes; until then the same SQL
// must not be run again.
class Rows
{
public:
    explicit Rows(QSqlQuery &query)
        : m_query(&query)
    {
    }
    Rows(Rows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
    {
    }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    bool next() { return m_query->next(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    bool flag(int column) const { return m_query->value(column).toBool(); }
    std::optional<qint64> optionalNumber(int column) const;

private:
    QSqlQuery *m_query;
};

// One connection to an SQLite database, for the thread that opened it. Statements are prepared once
// and kept.
class Database
{
public:
    // An empty file name is a database in memory. The error is a sentence for the user.
    static Result<std::unique_ptr<Database>, QString> open(const QString &file);
    ~Database();

    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Outcome<Rows> query(const QString &sql, const QVariantList &values = {});

    // For statements without rows; gives how many rows they changed.
    Outcome<int> execute(const QString &sql, const QVariantList &values = {});

private:
    Database() = default;
    QSqlQuery *prepared(const QString &sql);

    QString m_connection;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

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
