// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowmapping.h"

#include <algorithm>
#include <utility>

namespace mapdesk {

namespace {

// Compilers make vector instructions of a loop of a fixed length, and there are a million rows.
constexpr size_t rowsOfBlock = 256;

// Adds to all rows from a row on.
void shift(std::vector<int> &rows, int from, int by)
{
    size_t at = 0;
    for (; at + rowsOfBlock <= rows.size(); at += rowsOfBlock) {
        int *const block = rows.data() + at;
        for (size_t i = 0; i < rowsOfBlock; ++i)
            block[i] += block[i] >= from ? by : 0;
    }
    for (; at < rows.size(); ++at)
        rows[at] += rows[at] >= from ? by : 0;
}

bool hasAny(const int *block, RowRun wanted)
{
    int found = 0;
    for (size_t i = 0; i < rowsOfBlock; ++i)
        found |= int(block[i] >= wanted.first) & int(block[i] <= wanted.last);
    return found != 0;
}

// Of all rows for which `isWanted` holds; whole blocks are passed over where `mayHave` does not.
template <typename MayHave, typename IsWanted>
std::vector<int> placesWhere(const std::vector<int> &rows, MayHave mayHave, IsWanted isWanted)
{
    std::vector<int> places;
    for (size_t at = 0; at < rows.size(); at += rowsOfBlock) {
        const size_t end = std::min(at + rowsOfBlock, rows.size());
        if (end - at == rowsOfBlock && !mayHave(rows.data() + at))
            continue;
        for (size_t place = at; place < end; ++place) {
            if (isWanted(rows[place]))
                places.push_back(int(place));
        }
    }
    return places;
}

// Where rows are once some went and some came; asked for ascending rows.
class SourceMoves
{
public:
    static constexpr int gone = -1;

    SourceMoves(const std::vector<int> &removed, const std::vector<int> &inserted)
        : m_removed(removed)
        , m_inserted(inserted)
    {
    }

    int next(int row)
    {
        while (m_before < m_removed.size() && m_removed[m_before] < row)
            ++m_before;
        if (m_before < m_removed.size() && m_removed[m_before] == row)
            return gone;
        const int left = row - int(m_before);
        while (m_among < m_inserted.size() && m_inserted[m_among] <= left + int(m_among))
            ++m_among;
        return left + int(m_among);
    }

private:
    const std::vector<int> &m_removed;
    const std::vector<int> &m_inserted;
    size_t m_before = 0; // of those that went
    size_t m_among = 0; // of those that came
};

} // namespace

int RowMapping::proxyRow(int sourceRow) const
{
    if (m_isWhole)
        return mirrored(sourceRow, m_sourceSize);
    if (!m_isAscending || m_knowsProxyRows) {
        knowProxyRows();
        return m_proxyRows[size_t(sourceRow)];
    }
    const auto found = std::lower_bound(m_sourceRows.begin(), m_sourceRows.end(), sourceRow);
    const bool isThere = found != m_sourceRows.end() && *found == sourceRow;
    return isThere ? int(found - m_sourceRows.begin()) : -1;
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
    m_isAscending = std::is_sorted(m_sourceRows.begin(), m_sourceRows.end());
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
    shift(m_sourceRows, run.first, run.size());
}

void RowMapping::removeSource(RowRun run)
{
    m_sourceSize -= run.size();
    if (m_isWhole)
        return;
    if (m_knowsProxyRows)
        m_proxyRows.erase(m_proxyRows.begin() + run.first, m_proxyRows.begin() + run.last + 1);
    shift(m_sourceRows, run.first, -run.size());
}

void RowMapping::replaceSource(const std::vector<int> &removed, const std::vector<int> &inserted)
{
    const int sizeBefore = std::exchange(m_sourceSize,
                                         m_sourceSize + int(inserted.size()) - int(removed.size()));
    if (m_isWhole)
        return;
    SourceMoves moves(removed, inserted);
    if (m_isAscending) {
        for (int &row : m_sourceRows)
            row = moves.next(row);
    } else {
        std::vector<int> moved(static_cast<size_t>(sizeBefore));
        for (int row = 0; row < sizeBefore; ++row)
            moved[size_t(row)] = moves.next(row);
        for (int &row : m_sourceRows)
            row = moved[size_t(row)];
    }
    std::erase(m_sourceRows, SourceMoves::gone);
    m_knowsProxyRows = false;
}

void RowMapping::insert(int first, const std::vector<int> &sourceRows)
{
    m_sourceRows.insert(m_sourceRows.begin() + first, sourceRows.begin(), sourceRows.end());
    m_isAscending = m_isAscending && isAscendingAround(size_t(first), sourceRows.size());
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
    return placesWhere(
        m_sourceRows, [&](const int *block) { return hasAny(block, sourceRows); },
        [&](int row) { return sourceRows.first <= row && row <= sourceRows.last; });
}

std::vector<int> RowMapping::proxyRowsOf(const std::vector<int> &sourceRows) const
{
    if (sourceRows.empty())
        return {};
    if (sourceRows.size() == 1)
        return proxyRowsOf(RowRun{sourceRows.front(), sourceRows.front()});
    std::vector<bool> isWanted(size_t(sourceRows.back()) + 1);
    for (const int row : sourceRows)
        isWanted[size_t(row)] = true;
    const RowRun wanted{sourceRows.front(), sourceRows.back()};
    return placesWhere(
        m_sourceRows, [&](const int *block) { return hasAny(block, wanted); },
        [&](int row) { return row <= wanted.last && isWanted[size_t(row)]; });
}

bool RowMapping::isAscendingAround(size_t first, size_t count) const
{
    const size_t from = first > 0 ? first - 1 : 0;
    const size_t end = std::min(first + count + 1, m_sourceRows.size());
    return std::is_sorted(m_sourceRows.begin() + qsizetype(from),
                          m_sourceRows.begin() + qsizetype(end));
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
