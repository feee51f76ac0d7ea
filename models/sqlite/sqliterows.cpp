// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliterows.h"

#include "ids.h"

#include <sqlite3.h>

namespace mapdesk::sqlite {

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
        return failure(faultOf(sqlite3_db_handle(m_statement)));
    return made == SQLITE_ROW;
}

QString Rows::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return utf8 ? exactText(QByteArrayView(utf8, sqlite3_column_bytes(m_statement, column)))
                : QString();
}

QByteArray Rows::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    if (!bytes)
        return isNull(column) ? QByteArray() : QByteArray("");
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

qint64 Rows::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Rows::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::optional<qint64> Rows::optionalNumber(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

std::optional<QByteArray> Rows::optionalBytes(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(bytes(column));
}

} // namespace mapdesk::sqlite
