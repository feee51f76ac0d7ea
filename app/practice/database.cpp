// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "logging.h"

namespace mapdesk::practice {

namespace {

QString openingFault(const sqlite::Fault &fault)
{
    if (fault.isBusy())
        return QStringLiteral("it is in use by another program, most likely a practice service;"
                              " stop that one");
    return fault.words;
}

} // namespace

Refusal databaseFault(const sqlite::Fault &fault)
{
    Refusal made = refusal(Refusal::InternalError);
    made.cause = fault.words;
    qCWarning(logPractice) << "database:" << made.cause;
    return made;
}

Database::Database(std::unique_ptr<sqlite::Connection> connection)
    : m_connection(std::move(connection))
{
}

Result<std::unique_ptr<Database>, QString> Database::open(const QString &file)
{
    auto connection = sqlite::Connection::open(file, sqlite::Connection::Access::ReadWrite);
    if (!connection)
        return failure(openingFault(connection.error()));
    std::unique_ptr<Database> database(new Database(std::move(*connection)));
    return database->run({"PRAGMA locking_mode=EXCLUSIVE", "BEGIN EXCLUSIVE", "COMMIT"}).map([&] {
        return std::move(database);
    });
}

Result<void, QString> Database::startWriting()
{
    return run({"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL"});
}

Result<void, QString> Database::run(std::initializer_list<const char *> statements)
{
    for (const char *statement : statements) {
        if (const auto done = m_connection->execute(QLatin1String(statement)); !done)
            return failure(openingFault(done.error()));
    }
    return {};
}

Outcome<qint64> Database::number(const QString &sql)
{
    return m_connection->number(sql).map_error(&databaseFault);
}

Outcome<void> Database::execute(const QString &sql, const QVariantList &values)
{
    return m_connection->execute(sql, values).map_error(&databaseFault);
}

Outcome<int> Database::change(const QString &sql, const QVariantList &values)
{
    return m_connection->change(sql, values).map_error(&databaseFault);
}

} // namespace mapdesk::practice
