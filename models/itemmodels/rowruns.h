// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace mapdesk {

// Rows first ... last, both included.
struct RowRun
{
    int first;
    int last;

    int size() const { return last - first + 1; }

    friend bool operator==(const RowRun &, const RowRun &) = default;
};

// A change of rows in more separate runs than this is published as one reset: each run costs a view
// as much as a reset does, and one of very many rows more than a few can.
constexpr size_t maximumRuns(qsizetype rows)
{
    constexpr qsizetype veryMany = 200'000;
    return rows > veryMany ? 4 : 16;
}

// The neighbouring rows among ascending `rows`, joined.
std::vector<RowRun> runsOf(const std::vector<int> &rows);

// `values` with `inserted` among them: inserted[i] at position rows[i] of the outcome, ascending.
template <typename Value>
std::vector<Value> withInserted(const std::vector<Value> &values, const std::vector<int> &rows,
                                const std::vector<Value> &inserted)
{
    std::vector<Value> outcome;
    outcome.reserve(values.size() + inserted.size());
    auto next = values.begin();
    for (size_t i = 0; i < inserted.size(); ++i) {
        const auto end = next + (rows[i] - std::ptrdiff_t(outcome.size()));
        outcome.insert(outcome.end(), next, end);
        outcome.push_back(inserted[i]);
        next = end;
    }
    outcome.insert(outcome.end(), next, values.end());
    return outcome;
}

// The same in place: what comes before all of them stays where it is.
template <typename Value>
void insertAtRows(std::vector<Value> &values, const std::vector<int> &rows,
                  const std::vector<Value> &inserted)
{
    auto from = std::ptrdiff_t(values.size());
    values.resize(values.size() + inserted.size());
    auto to = values.end();
    for (size_t i = inserted.size(); i-- > 0;) {
        const std::ptrdiff_t next = rows[i] - std::ptrdiff_t(i);
        to = std::move_backward(values.begin() + next, values.begin() + from, to);
        *--to = inserted[i];
        from = next;
    }
}

// `values` without those at ascending `rows`.
template <typename Value>
std::vector<Value> withoutRows(const std::vector<Value> &values, const std::vector<int> &rows)
{
    std::vector<Value> outcome;
    outcome.reserve(values.size() - rows.size());
    auto next = values.begin();
    for (const int row : rows) {
        outcome.insert(outcome.end(), next, values.begin() + row);
        next = values.begin() + row + 1;
    }
    outcome.insert(outcome.end(), next, values.end());
    return outcome;
}

} // namespace mapdesk
