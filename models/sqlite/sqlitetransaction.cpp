// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitetransaction.h"

#include "sqliteconnection.h"

namespace mapdesk::sqlite {

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
    , m_begun(connection.execute(QStringLiteral("BEGIN IMMEDIATE")))
    , m_isOpen(m_begun.has_value())
{
}

Transaction::~Transaction()
{
    // SQLite has rolled back itself where the disk was full.
    if (m_isOpen && m_connection.isInTransaction())
        m_connection.execute(QStringLiteral("ROLLBACK"));
}

Outcome<void> Transaction::commit()
{
    if (!m_isOpen)
        return m_begun;
    if (const auto done = m_connection.execute(QStringLiteral("COMMIT")); !done)
        return done;
    m_isOpen = false;
    return {};
}

} // namespace mapdesk::sqlite
