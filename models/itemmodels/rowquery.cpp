// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowquery.h"

#include "itemmatcher.h"
#include "rowruns.h"

#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

namespace mapdesk {

namespace {

using Handles = std::vector<ItemHandle>;

// More of them are not sorted before all are known.
constexpr size_t mostSortedOnTheWay = 100'000;

// Which handles are in a set.
class HandleSet
{
public:
    explicit HandleSet(const Handles &handles)
    {
        const auto last = std::max_element(handles.begin(), handles.end());
        m_isIn.resize(last == handles.end() ? 0 : size_t(*last) + 1);
        for (const ItemHandle handle : handles)
            m_isIn[size_t(handle)] = true;
    }

    bool contains(ItemHandle handle) const
    {
        return size_t(handle) < m_isIn.size() && m_isIn[size_t(handle)];
    }

private:
    std::vector<bool> m_isIn;
};

std::vector<int> placesOf(const std::vector<int> &sourceRows, size_t size)
{
    std::vector<int> places(size, -1);
    for (size_t place = 0; place < sourceRows.size(); ++place)
        places[size_t(sourceRows[place])] = int(place);
    return places;
}

RowOutcome outcomeOf(std::vector<int> sourceRows, const RowJob &job)
{
    RowOutcome outcome;
    outcome.placeOfRow = placesOf(sourceRows, job.handles->size());
    outcome.sourceRows = std::move(sourceRows);
    return outcome;
}

// The rows from which on keys begin with the prefix of a filter, if it has one, to those from which
// on they no longer do.
RowRun rowsWithPrefix(const RowJob &job)
{
    const Handles &handles = *job.handles;
    const ItemFilter &filter = job.query.filter;
    if (filter.keyMatch != ItemFilter::KeyMatch::Prefix)
        return {0, int(handles.size()) - 1};
    const QByteArray prefix = filter.key.toUtf8();
    const auto first = std::partition_point(handles.begin(), handles.end(), [&](ItemHandle handle) {
        return job.items.key(handle) < QByteArrayView(prefix);
    });
    const auto end = std::partition_point(first, handles.end(), [&](ItemHandle handle) {
        return job.items.key(handle).startsWith(prefix);
    });
    return {int(first - handles.begin()), int(end - handles.begin()) - 1};
}

std::vector<int> candidatesOf(const RowJob &job)
{
    if (job.known)
        return rowsOfHandles(*job.handles, job.touched);
    const RowRun run = rowsWithPrefix(job);
    std::vector<int> rows(size_t(run.size()));
    std::iota(rows.begin(), rows.end(), run.first);
    return rows;
}

// Runs a job's filter over rows, and tells from time to time how far it is.
class Matching
{
public:
    Matching(const RowJob &job, const RowOrder &order, const RowReports &reports)
        : m_job(job)
        , m_order(order)
        , m_reports(reports)
        , m_matcher(job.query.filter)
        , m_nextTold(reports.first)
    {
        m_timer.start();
    }

    // Those of `candidates` that match; not all of them where it was cancelled.
    std::vector<int> run(const std::vector<int> &candidates)
    {
        std::vector<int> matching;
        for (size_t i = 0; i < candidates.size(); ++i) {
            if (i % rowsBetweenLooks == 0) {
                if (m_reports.isCancelled)
                    break;
                tellIfTime(matching, int(100 * i / candidates.size()));
            }
            const ItemHandle handle = (*m_job.handles)[size_t(candidates[i])];
            if (m_matcher.matches(m_job.items, handle))
                matching.push_back(candidates[i]);
        }
        return matching;
    }

private:
    static constexpr size_t rowsBetweenLooks = 64;

    void tellIfTime(const std::vector<int> &matching, int percent)
    {
        if (!m_reports.tell || std::chrono::milliseconds(m_timer.elapsed()) < m_nextTold)
            return;
        const bool isShown = !m_job.known && !matching.empty()
            && (m_job.query.sort.field == ItemField::Key || matching.size() <= mostSortedOnTheWay);
        std::optional<RowOutcome> found;
        if (isShown)
            found = outcomeOf(m_order.sorted(matching, m_reports.isCancelled), m_job);
        m_reports.tell(percent, std::move(found));
        m_nextTold = std::chrono::milliseconds(m_timer.elapsed()) + m_reports.interval;
    }

    const RowJob &m_job;
    const RowOrder &m_order;
    const RowReports &m_reports;
    ItemMatcher m_matcher;
    QElapsedTimer m_timer;
    std::chrono::milliseconds m_nextTold;
};

// What is known of a job and still holds.
std::vector<int> unchangedRows(const RowJob &job)
{
    std::vector<int> rows = *job.known;
    if (job.knownHandles != job.handles)
        rows = movedRows(std::move(rows), *job.knownHandles, *job.handles);
    const HandleSet touched(job.touched);
    std::erase_if(rows, [&](int row) { return touched.contains((*job.handles)[size_t(row)]); });
    return rows;
}

std::vector<int> ascending(const std::vector<int> &rows, const Handles &handles)
{
    std::vector<bool> isIn(handles.size());
    for (const int row : rows)
        isIn[size_t(row)] = true;
    std::vector<int> sorted;
    sorted.reserve(rows.size());
    for (size_t row = 0; row < isIn.size(); ++row) {
        if (isIn[row])
            sorted.push_back(int(row));
    }
    return sorted;
}

} // namespace

std::optional<RowOutcome> runRowJob(const RowJob &job, const RowReports &reports)
{
    const RowOrder order(job.items, *job.handles, job.query.sort);
    std::vector<int> rows = job.matching ? ascending(*job.matching, *job.handles)
                                         : Matching(job, order, reports).run(candidatesOf(job));
    if (reports.isCancelled)
        return {};
    rows = order.sorted(std::move(rows), reports.isCancelled);
    if (job.known) {
        const std::vector<int> unchanged = unchangedRows(job);
        rows = withInserted(unchanged, placesAmong(unchanged, rows, order), rows);
    }
    if (reports.isCancelled)
        return {};
    return outcomeOf(std::move(rows), job);
}

std::vector<int> rowsOfHandles(const Handles &handles, const Handles &wanted)
{
    const HandleSet isWanted(wanted);
    std::vector<int> rows;
    for (size_t row = 0; row < handles.size(); ++row) {
        if (isWanted.contains(handles[row]))
            rows.push_back(int(row));
    }
    return rows;
}

std::vector<int> placesAmong(const std::vector<int> &rows, const std::vector<int> &added,
                             const RowOrder &order)
{
    std::vector<int> places;
    places.reserve(added.size());
    auto from = rows.begin();
    for (const int row : added) {
        from = std::lower_bound(from, rows.end(), row, order);
        places.push_back(int(from - rows.begin()) + int(places.size()));
    }
    return places;
}

std::vector<int> movedRows(std::vector<int> rows, const Handles &before, const Handles &after)
{
    // Items keep their order, so one way through both finds them all.
    const HandleSet isAfter(after);
    std::vector<int> moved(before.size(), -1);
    size_t to = 0;
    for (size_t from = 0; from < before.size(); ++from) {
        if (!isAfter.contains(before[from]))
            continue;
        while (after[to] != before[from])
            ++to;
        moved[from] = int(to);
    }
    for (int &row : rows)
        row = moved[size_t(row)];
    std::erase(rows, -1);
    return rows;
}

} // namespace mapdesk
