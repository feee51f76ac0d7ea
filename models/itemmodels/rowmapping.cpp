// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowmapping.h"

namespace mapdesk {

void RowMapping::assign(std::vector<int> sourceRows, int sourceSize)
{
    m_sourceRows = std::move(sourceRows);
    m_proxyRows.assign(size_t(sourceSize), -1);
    renumberFrom(0);
}

void RowMapping::insertSource(RowRun run)
{
    const bool isAtEnd = run.first == sourceSize();
    m_proxyRows.insert(m_proxyRows.begin() + run.first, size_t(run.size()), -1);
    if (isAtEnd)
        return;
    for (int &row : m_sourceRows)
        row += row >= run.first ? run.size() : 0;
}

void RowMapping::removeSource(RowRun run)
{
    m_proxyRows.erase(m_proxyRows.begin() + run.first, m_proxyRows.begin() + run.last + 1);
    for (int &row : m_sourceRows)
        row -= row > run.last ? run.size() : 0;
}

void RowMapping::insert(int first, const std::vector<int> &sourceRows)
{
    m_sourceRows.insert(m_sourceRows.begin() + first, sourceRows.begin(), sourceRows.end());
    renumberFrom(first);
}

void RowMapping::remove(RowRun proxyRows)
{
    for (int row = proxyRows.first; row <= proxyRows.last; ++row)
        m_proxyRows[size_t(sourceRow(row))] = -1;
    m_sourceRows.erase(m_sourceRows.begin() + proxyRows.first,
                       m_sourceRows.begin() + proxyRows.last + 1);
    renumberFrom(proxyRows.first);
}

void RowMapping::renumberFrom(int proxyRow)
{
    for (int row = proxyRow; row < size(); ++row)
        m_proxyRows[size_t(sourceRow(row))] = row;
}

} // namespace mapdesk
