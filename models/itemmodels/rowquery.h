// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemfilter.h"
#include "roworder.h"

#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

// Which rows are wanted, and in which order.
struct RowQuery
{
    ItemFilter filter = {};
    RowSort sort = {};

    friend bool operator==(const RowQuery &, const RowQuery &) = default;
};

// The items of a table, by row: ascending by key.
using RowHandles = std::shared_ptr<const std::vector<ItemHandle>>;

// What a query is run over. It shares nothing that changes, so any thread will do.
struct RowJob
{
    ItemSnapshot items = {};
    RowHandles handles = {};
    RowQuery query = {};

    // What the query came to when the table had the rows `knownHandles`. Only the items of
    // `touched`, which have come or changed since then, are looked at again. Absent: all are.
    std::optional<std::vector<int>> known = {};
    RowHandles knownHandles = {};
    std::vector<ItemHandle> touched = {};

    // Rows that are known to be all that match, in any order: they are only sorted.
    std::optional<std::vector<int>> matching = {};
};

// Rows of the table in the order of a query, both ways round.
struct RowOutcome
{
    std::vector<int> sourceRows = {};
    std::vector<int> placeOfRow = {}; // of each row of the table in sourceRows; -1: none
};

// How the one who runs a job stops it and hears of it.
struct RowReports
{
    const std::atomic_bool &isCancelled;
    // How much is done, of 100, and what was found so far where that is worth showing. Called
    // after `first`, then every `interval`.
    std::function<void(int, std::optional<RowOutcome>)> tell = {};
    std::chrono::milliseconds first = std::chrono::milliseconds(60);
    std::chrono::milliseconds interval = std::chrono::milliseconds(250);
};

inline constexpr std::atomic_bool neverCancelled = false;

// Nothing where it was cancelled.
std::optional<RowOutcome> runRowJob(const RowJob &job, const RowReports &reports);

// The rows of those handles that are there, ascending.
std::vector<int> rowsOfHandles(const std::vector<ItemHandle> &handles,
                               const std::vector<ItemHandle> &wanted);

// Where rows get into others, both sorted: the places that they have then.
std::vector<int> placesAmong(const std::vector<int> &rows, const std::vector<int> &added,
                             const RowOrder &order);

// `rows` of a table that had the items `before`, as rows of `after`, without those that are gone;
// in the same order.
std::vector<int> movedRows(std::vector<int> rows, const std::vector<ItemHandle> &before,
                           const std::vector<ItemHandle> &after);

} // namespace mapdesk
