// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliteconnection.h"

#include <QFile>

#include <sqlite3.h>

namespace mapdesk::sqlite {

namespace {

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

// Of another access the name is no URI: no path that is absolute starts with "file:".
QByteArray nameOf(const QString &file, Connection::Access access)
{
    if (file.isEmpty())
        return ":memory:";
    const QByteArray path = QFile::encodeName(file);
    return access == Connection::Access::Immutable
        ? "file:" + path.toPercentEncoding("/") + "?immutable=1"
        : path;
}

} // namespace

void Connection::Closer::operator()(sqlite3 *connection) const
{
    sqlite3_close(connection);
}

void Connection::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Connection::~Connection() = default;

Outcome<std::unique_ptr<Connection>> Connection::open(const QString &file, Access access)
{
    std::unique_ptr<Connection> made(new Connection);
    const int flags = access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    sqlite3 *connection = nullptr;
    const int opened = sqlite3_open_v2(nameOf(file, access).constData(), &connection,
                                       flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    made->m_connection.reset(connection);
    if (opened != SQLITE_OK)
        return failure(faultOf(connection));
    return made;
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_connection.get()) == 0;
}

bool Connection::hasMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_connection.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

void Connection::setBusyTimeout(int milliseconds)
{
    sqlite3_busy_timeout(m_connection.get(), milliseconds);
}

Outcome<qint64> Connection::number(const QString &sql, const QVariantList &values)
{
    return first(
               sql, values, +[](const Rows &rows) { return rows.number(0); })
        .map([](std::optional<qint64> value) { return value.value_or(0); });
}

sqlite3_stmt *Connection::prepared(const QString &sql)
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

Outcome<Rows> Connection::query(const QString &sql, const QVariantList &values)
{
    sqlite3_stmt *statement = prepared(sql);
    if (!statement)
        return failure(faultOf(m_connection.get()));
    for (qsizetype i = 0; i < values.size(); ++i)
        bind(statement, static_cast<int>(i) + 1, values.at(i));
    const int made = sqlite3_step(statement);
    Rows rows(statement, made == SQLITE_ROW);
    if (made != SQLITE_ROW && made != SQLITE_DONE)
        return failure(faultOf(m_connection.get()));
    return rows;
}

Outcome<void> Connection::execute(const QString &sql, const QVariantList &values)
{
    return query(sql, values).map([](const Rows &) {});
}

Outcome<int> Connection::change(const QString &sql, const QVariantList &values)
{
    return query(sql, values).map([this](const Rows &) {
        return sqlite3_changes(m_connection.get());
    });
}

} // namespace mapdesk::sqlite
