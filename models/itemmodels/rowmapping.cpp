// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowmapping.h"

namespace mapdesk {

int RowMapping::proxyRow(int sourceRow) const
{
    if (m_isWhole)
        return mirrored(sourceRow, m_sourceSize);
    knowProxyRows();
    return m_proxyRows[size_t(sourceRow)];
}

RowRun RowMapping::mirrored(RowRun run, int sourceSize) const
{
    if (m_order == Qt::AscendingOrder)
        return run;
    return {mirrored(run.last, sourceSize), mirrored(run.first, sourceSize)};
}

void RowMapping::setWhole(int sourceSize, Qt::SortOrder order)
{
    m_isWhole = true;
    m_order = order;
    m_sourceSize = sourceSize;
    m_sourceRows = {};
    m_proxyRows = {};
    m_knowsProxyRows = false;
}

void RowMapping::assign(std::vector<int> sourceRows, int sourceSize)
{
    m_isWhole = false;
    m_sourceSize = sourceSize;
    m_sourceRows = std::move(sourceRows);
    m_knowsProxyRows = false;
}

void RowMapping::assign(std::vector<int> sourceRows, std::vector<int> proxyRows)
{
    assign(std::move(sourceRows), int(proxyRows.size()));
    m_proxyRows = std::move(proxyRows);
    m_knowsProxyRows = true;
}

void RowMapping::insertSource(RowRun run)
{
    const bool isAtEnd = run.first == m_sourceSize;
    m_sourceSize += run.size();
    if (m_isWhole)
        return;
    if (m_knowsProxyRows)
        m_proxyRows.insert(m_proxyRows.begin() + run.first, size_t(run.size()), -1);
    if (isAtEnd)
        return;
    for (int &row : m_sourceRows)
        row += row >= run.first ? run.size() : 0;
}

void RowMapping::removeSource(RowRun run)
{
    m_sourceSize -= run.size();
    if (m_isWhole)
        return;
    if (m_knowsProxyRows)
        m_proxyRows.erase(m_proxyRows.begin() + run.first, m_proxyRows.begin() + run.last + 1);
    for (int &row : m_sourceRows)
        row -= row > run.last ? run.size() : 0;
}

void RowMapping::insert(int first, const std::vector<int> &sourceRows)
{
    m_sourceRows.insert(m_sourceRows.begin() + first, sourceRows.begin(), sourceRows.end());
    m_knowsProxyRows = false;
}

void RowMapping::remove(RowRun proxyRows)
{
    m_sourceRows.erase(m_sourceRows.begin() + proxyRows.first,
                       m_sourceRows.begin() + proxyRows.last + 1);
    m_knowsProxyRows = false;
}

std::vector<int> RowMapping::proxyRowsOf(RowRun sourceRows) const
{
    std::vector<int> rows;
    for (int row = 0; row < size(); ++row) {
        if (const int source = sourceRow(row);
            sourceRows.first <= source && source <= sourceRows.last)
            rows.push_back(row);
    }
    return rows;
}

void RowMapping::knowProxyRows() const
{
    if (m_knowsProxyRows)
        return;
    m_proxyRows.assign(size_t(m_sourceSize), -1);
    for (int row = 0; row < size(); ++row)
        m_proxyRows[size_t(m_sourceRows[size_t(row)])] = row;
    m_knowsProxyRows = true;
}

} // namespace mapdesk
