// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exportlines.h"

namespace mapdesk {

// A table with a header, a row for each entry and a last row with what the chain ends with.
class CsvLines : public ExportLines
{
public:
    CsvLines(const JournalExport &what, sqlite::Connection &connection);

    QByteArray start(const ExportFrame &frame) override;
    sqlite::Outcome<QByteArray> entry(const JournalRow &row) override;
    QByteArray end(const ExportFrame &frame) override;

private:
    sqlite::Outcome<QJsonObject> shownFacts(const JournalRow &row) const;

    sqlite::Connection &m_connection;
    const qint64 m_nowMs;
    const bool m_hasData;
};

} // namespace mapdesk
