// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportlines.h"

namespace mapdesk {

// One JSON object a line: the rules, the entries, and what the chain ends with.
class NdJsonLines : public ExportLines
{
public:
    explicit NdJsonLines(const JournalExport &what);

    QByteArray start(const ExportFrame &frame) override;
    sqlite::Outcome<QByteArray> entry(const JournalRow &row) override;
    QByteArray end(const ExportFrame &frame) override;

private:
    const qint64 m_nowMs;
};

} // namespace mapdesk
