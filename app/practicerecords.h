// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records.h"

#include <QTemporaryDir>

#include <memory>

namespace mapdesk {

// The journal and the unsaved texts of a practice service inside this program. Where its data is in
// memory they are in a temporary folder and go with it; else, and where none can be made, they lie
// in a folder below `dataFolder`, one for each data file.
class PracticeRecords
{
public:
    // `dataFile`: empty where the data is in memory. `clock` must outlive the records.
    PracticeRecords(const QString &dataFolder, const QString &dataFile, const Clock &clock);

    Records &records() { return *m_records; }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<Records> m_records;
};

} // namespace mapdesk
