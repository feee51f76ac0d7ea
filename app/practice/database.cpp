// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "logging.h"

#include <QSqlError>
#include <QUuid>

namespace mapdesk::practice {

namespace {

Refusal databaseFault(const QSqlError &error)
{
    qCWarning(logPractice) << "database:" << error.text();
    return refusal(Refusal::InternalError);
}

} // namespace

Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

std::optional<qint64> Rows::optionalNumber(int column) const
{
    return m_query->isNull(column) ? std::nullopt : std::optional(number(column));
}

Result<std::unique_ptr<Database>, QString> Database::open(const QString &file)
{
    std::unique_ptr<Database> database(new Database);
    database->m_connection = QUuid::createUuid().toString();
    auto connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), database->m_connection);
    connection.setDatabaseName(file.isEmpty() ? QStringLiteral(":memory:") : file);
    if (!connection.open())
        return failure(connection.lastError().text());
    for (const QString &pragma :
         {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=NORMAL")}) {
        QSqlQuery query(connection);
        if (!query.exec(pragma))
            return failure(query.lastError().text());
    }
    return database;
}

Database::~Database()
{
    m_statements.clear();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlQuery *Database::prepared(const QString &sql)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        statement = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connection));
        statement->setForwardOnly(true);
        if (!statement->prepare(sql)) {
            qCWarning(logPractice) << "database:" << statement->lastError().text() << sql;
            m_statements.remove(sql);
            return nullptr;
        }
    }
    return statement.get();
}

Outcome<Rows> Database::query(const QString &sql, const QVariantList &values)
{
    QSqlQuery *statement = prepared(sql);
    if (!statement)
        return refuse(Refusal::InternalError);
    for (qsizetype i = 0; i < values.size(); ++i)
        statement->bindValue(static_cast<int>(i), values.at(i));
    if (!statement->exec())
        return failure(databaseFault(statement->lastError()));
    return Rows(*statement);
}

Outcome<int> Database::execute(const QString &sql, const QVariantList &values)
{
    const auto done = query(sql, values);
    if (!done)
        return failure(done.error());
    return m_statements.value(sql)->numRowsAffected();
}

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_open(database.execute(QStringLiteral("BEGIN IMMEDIATE")).has_value())
{
}

Transaction::~Transaction()
{
    if (m_open)
        m_database.execute(QStringLiteral("ROLLBACK"));
}

Outcome<void> Transaction::commit()
{
    if (!m_open)
        return refuse(Refusal::InternalError);
    if (const auto done = m_database.execute(QStringLiteral("COMMIT")); !done)
        return failure(done.error());
    m_open = false;
    return {};
}

} // namespace mapdesk::practice
