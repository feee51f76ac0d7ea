// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records.h"

#include <QTemporaryDir>

namespace mapdesk::test {

// A journal and drafts in a folder that goes with them.
class TemporaryRecords
{
public:
    explicit TemporaryRecords(const Clock &clock)
        : m_records(m_folder.path(), clock)
    {
    }

    Records &operator*() { return m_records; }
    Records *operator->() { return &m_records; }

private:
    QTemporaryDir m_folder;
    Records m_records;
};

} // namespace mapdesk::test
