// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "keyrange.h"
#include "syncrecords.h"

#include <QList>

namespace mapdesk::practice {

// The services of the account, listed by SID.
class ServiceTable
{
public:
    explicit ServiceTable(Database &database)
        : m_database(database)
    {
    }

    Outcome<QList<ServiceRecord>> list(const KeyRange &range);

    // By SID or unique name.
    Outcome<ServiceRecord> find(const QString &sidOrName);

    Outcome<void> insert(const ServiceRecord &service);

    // Everything but SID, unique name and time of creation.
    Outcome<void> update(const ServiceRecord &service);

    // Its maps must be gone.
    Outcome<void> remove(const QString &sid);

private:
    Database &m_database;
};

} // namespace mapdesk::practice
