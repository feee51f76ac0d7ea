// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowruns.h"

#include <vector>

namespace mapdesk {

// Which row of a proxy stands for which row of its source, both ways.
class RowMapping
{
public:
    int size() const { return int(m_sourceRows.size()); } // rows of the proxy
    int sourceSize() const { return int(m_proxyRows.size()); }

    int sourceRow(int proxyRow) const { return m_sourceRows[size_t(proxyRow)]; }
    int proxyRow(int sourceRow) const { return m_proxyRows[size_t(sourceRow)]; } // -1: none
    const std::vector<int> &sourceRows() const { return m_sourceRows; } // by proxy row

    void assign(std::vector<int> sourceRows, int sourceSize);

    // Rows of the source came, which no proxy row stands for yet, or went, which none did any more.
    void insertSource(RowRun run);
    void removeSource(RowRun run);

    // Proxy rows for `sourceRows` from proxy row `first` on.
    void insert(int first, const std::vector<int> &sourceRows);
    void remove(RowRun proxyRows);

private:
    void renumberFrom(int proxyRow);

    std::vector<int> m_sourceRows; // by proxy row
    std::vector<int> m_proxyRows; // by source row
};

} // namespace mapdesk
