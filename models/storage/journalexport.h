// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalrow.h"
#include "result.h"

namespace mapdesk {

enum class ExportFormat {
    NdJson, // for programs; shows whether the chain is whole
    Csv, // for spreadsheets
};

// What is exported of the journal, and where to. docs/journal-export.md describes both formats.
struct JournalExport
{
    QString path; // of the file to be written; absolute
    ExportFormat format = ExportFormat::NdJson;
    WithData withData = WithData::No;
    JournalRange range = {};
    qint64 nowMs = 0; // UTC; the file says so
};

struct ExportResult
{
    qint64 entries = 0;
    QByteArray head; // hash of the last entry in the file, 32 bytes; zeros where there is none
};

// Writes the file, which is this user's alone, whole or not at all. `folder`: of the database (see
// localdatabase.h), in which no export is written. The error is a sentence that names the file and
// the remedy.
Result<ExportResult, QString> exportJournal(sqlite::Connection &connection, const QString &folder,
                                            const JournalExport &what);

} // namespace mapdesk
