// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "logging.h"
#include "utf8text.h"

#include <QFile>

#include <sqlite3.h>

namespace mapdesk::practice {

namespace {

Refusal databaseFault(sqlite3 *connection)
{
    Refusal fault = refusal(Refusal::InternalError);
    fault.cause = QString::fromUtf8(sqlite3_errmsg(connection));
    qCWarning(logPractice) << "database:" << fault.cause;
    return fault;
}

QString openingFault(int result, sqlite3 *connection)
{
    if (result == SQLITE_BUSY)
        return QStringLiteral("it is in use by another program, most likely a practice service;"
                              " stop that one");
    return QString::fromUtf8(sqlite3_errmsg(connection));
}

void bind(sqlite3_stmt *statement, int position, const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob64(statement, position, bytes.constData(),
                            static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
    } else if (value.typeId() == QMetaType::QString && !value.toString().isNull()) {
        const QByteArray utf8 = value.toString().toUtf8();
        sqlite3_bind_text64(statement, position, utf8.constData(),
                            static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                            SQLITE_UTF8);
    } else if (value.isValid() && value.typeId() != QMetaType::QString) {
        sqlite3_bind_int64(statement, position, value.toLongLong());
    } else {
        sqlite3_bind_null(statement, position);
    }
}

} // namespace

Rows::~Rows()
{
    if (m_statement)
        sqlite3_reset(m_statement);
}

Outcome<bool> Rows::next()
{
    if (std::exchange(m_hasUnreadRow, false))
        return true;
    const int made = sqlite3_stmt_busy(m_statement) ? sqlite3_step(m_statement) : SQLITE_DONE;
    if (made != SQLITE_ROW && made != SQLITE_DONE)
        return failure(databaseFault(sqlite3_db_handle(m_statement)));
    return made == SQLITE_ROW;
}

QString Rows::text(int column) const
{
    const auto *utf8 = sqlite3_column_text(m_statement, column);
    return utf8 ? textFromUtf8(QByteArrayView(utf8, sqlite3_column_bytes(m_statement, column)))
                : QString();
}

QByteArray Rows::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

qint64 Rows::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<qint64> Rows::optionalNumber(int column) const
{
    const bool isNull = sqlite3_column_type(m_statement, column) == SQLITE_NULL;
    return isNull ? std::nullopt : std::optional(number(column));
}

void Database::Closer::operator()(sqlite3 *connection) const
{
    sqlite3_close(connection);
}

void Database::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<std::unique_ptr<Database>, QString> Database::open(const QString &file)
{
    std::unique_ptr<Database> database(new Database);
    const QByteArray name = file.isEmpty() ? QByteArray(":memory:") : QFile::encodeName(file);
    sqlite3 *connection = nullptr;
    const int opened = sqlite3_open_v2(name.constData(), &connection,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    database->m_connection.reset(connection);
    if (opened != SQLITE_OK)
        return failure(openingFault(opened, connection));
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
        const int result = sqlite3_exec(m_connection.get(), statement, nullptr, nullptr, nullptr);
        if (result != SQLITE_OK)
            return failure(openingFault(result, m_connection.get()));
    }
    return {};
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_connection.get()) == 0;
}

sqlite3_stmt *Database::prepared(const QString &sql)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        const QByteArray utf8 = sql.toUtf8();
        sqlite3_stmt *made = nullptr;
        sqlite3_prepare_v3(m_connection.get(), utf8.constData(), static_cast<int>(utf8.size()),
                           SQLITE_PREPARE_PERSISTENT, &made, nullptr);
        statement.reset(made);
    }
    return statement.get();
}

Outcome<Rows> Database::query(const QString &sql, const QVariantList &values)
{
    sqlite3_stmt *statement = prepared(sql);
    if (!statement)
        return failure(databaseFault(m_connection.get()));
    for (qsizetype i = 0; i < values.size(); ++i)
        bind(statement, static_cast<int>(i) + 1, values.at(i));
    const int made = sqlite3_step(statement);
    Rows rows(statement, made == SQLITE_ROW);
    if (made != SQLITE_ROW && made != SQLITE_DONE)
        return failure(databaseFault(m_connection.get()));
    return rows;
}

Outcome<void> Database::execute(const QString &sql, const QVariantList &values)
{
    return query(sql, values).map([](const Rows &) {});
}

Outcome<int> Database::change(const QString &sql, const QVariantList &values)
{
    return query(sql, values).map([this](const Rows &) {
        return sqlite3_changes(m_connection.get());
    });
}

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_open(database.execute(QStringLiteral("BEGIN IMMEDIATE")).has_value())
{
}

Transaction::~Transaction()
{
    // SQLite has rolled back itself where the disk was full.
    if (m_open && m_database.isInTransaction())
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
