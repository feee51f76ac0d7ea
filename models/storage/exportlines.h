// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalexport.h"

#include <memory>

namespace mapdesk {

// What an export says around its entries.
struct ExportFrame
{
    JournalSeq after = 0; // of the entry before the first; 0: there is none
    QByteArray previous; // its hash; zeros where there is none
    qint64 entries = 0; // in the file
    JournalSeq last = 0; // of them; 0: there is none
    QByteArray head; // the hash of that one, else `previous`
    JournalSeq journalLast = 0; // of the whole journal
    QByteArray journalHead;
};

// A format of exports: what stands in the file, line by line.
class ExportLines
{
public:
    virtual ~ExportLines() = default;

    virtual QByteArray start(const ExportFrame &frame) = 0; // before its entries are known
    virtual sqlite::Outcome<QByteArray> entry(const JournalRow &row) = 0;
    virtual QByteArray end(const ExportFrame &frame) = 0;

    // `connection` must outlive them.
    static std::unique_ptr<ExportLines> of(const JournalExport &what,
                                           sqlite::Connection &connection);
};

} // namespace mapdesk
