// SPDX-License-Identifier: GPL-3.0-or-later
#include "records.h"

#include "localdatabase.h"

namespace mapdesk {

Records::Records(const QString &folder, const Clock &clock)
    : m_folder(folder)
    , m_database([folder] { return openLocalDatabase(folder); })
    , m_journal(m_database, folder, clock)
    , m_drafts(m_database, folder)
{
}

} // namespace mapdesk
