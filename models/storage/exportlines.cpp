// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportlines.h"

#include "csvlines.h"
#include "ndjsonlines.h"

namespace mapdesk {

std::unique_ptr<ExportLines> ExportLines::of(const JournalExport &what,
                                             sqlite::Connection &connection)
{
    if (what.format == ExportFormat::Csv)
        return std::make_unique<CsvLines>(what, connection);
    return std::make_unique<NdJsonLines>(what);
}

} // namespace mapdesk
