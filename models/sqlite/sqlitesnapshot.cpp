// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitesnapshot.h"

#include "sqliteconnection.h"

namespace mapdesk::sqlite {

Snapshot::Snapshot(Connection &connection)
    : m_connection(connection)
    , m_begun(connection.execute(QStringLiteral("BEGIN")))
{
}

Snapshot::~Snapshot()
{
    if (m_begun && m_connection.isInTransaction())
        m_connection.execute(QStringLiteral("ROLLBACK"));
}

} // namespace mapdesk::sqlite
