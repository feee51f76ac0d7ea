// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlitefault.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

struct sqlite3_stmt;

namespace mapdesk::sqlite {

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

    // Goes to the next row, if there is one.
    Outcome<bool> next();

    QString text(int column) const; // null for null
    QByteArray bytes(int column) const; // null for null
    qint64 number(int column) const;
    bool flag(int column) const { return number(column) != 0; }
    bool isNull(int column) const;
    std::optional<qint64> optionalNumber(int column) const;
    std::optional<QByteArray> optionalBytes(int column) const;

private:
    sqlite3_stmt *m_statement;
    bool m_hasUnreadRow;
};

} // namespace mapdesk::sqlite
