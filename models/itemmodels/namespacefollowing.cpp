// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespacemodel_p.h"
#include "rowruns.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace mapdesk {

namespace {

constexpr std::chrono::milliseconds namespacePause(100);

// Finding one that was touched costs as much as reading a child anew.
constexpr qsizetype mostTouchedChildren = 2 * NamespaceModel::chunkSize;

// Each run of rows costs every view a little.
constexpr size_t mostNamespaceRuns = 256;

template <typename Values>
void sortWithoutRepeats(Values &values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

// Of the rows of one level.
struct NamespaceModel::Private::Change
{
    std::vector<int> removed = {}; // ascending
    std::vector<NamespaceChild> inserted = {}; // ascending by key
    std::vector<std::pair<QByteArray, ItemHandle>> kept = {}; // what is in them may be another
};

void NamespaceModel::Private::gather(const ItemChanges &changes)
{
    for (const auto *handles : {&changes.inserted, &changes.updated, &changes.removed}) {
        for (const ItemHandle handle : *handles)
            note(store.item(handle).key);
    }
    if (!m_publishTimer.isActive())
        m_publishTimer.start(std::chrono::milliseconds(0));
}

void NamespaceModel::Private::note(QByteArrayView key)
{
    if (!m_noted.isEmpty() && key.startsWith(m_noted))
        return;
    m_noted.clear();
    NamespaceLevel *level = &root;
    while (level) {
        level->isTouched = true;
        const QByteArrayView childKey = reader.childKey(key, level->prefix.size());
        if (reader.isBeyond(*level, childKey))
            return;
        level->touch(childKey, mostTouchedChildren);
        const qsizetype row = reader.rowOf(*level, childKey);
        const bool isThere = reader.isAt(*level, row, childKey);
        level = isThere ? level->children[size_t(row)].level.get() : nullptr;
        if (!level && childKey.size() < key.size())
            m_noted = childKey.toByteArray();
    }
}

void NamespaceModel::Private::publish()
{
    if (!root.isTouched)
        return;
    // Until this has passed the next changes wait; without one the timer then stays off.
    m_publishTimer.start(namespacePause);
    m_noted.clear();
    emit m_model->aboutToPublish();
    {
        const QScopedValueRollback<bool> publishing(isPublishing, true);
        publish(root);
    }
    emit m_model->published();
}

void NamespaceModel::Private::publish(NamespaceLevel &level)
{
    if (!std::exchange(level.isTouched, false))
        return;
    std::vector<QByteArray> touched = std::exchange(level.touched, {});
    const bool isToBeReadAgain = std::exchange(level.isToBeReadAgain, false);
    sortWithoutRepeats(touched);
    apply(level, isToBeReadAgain ? changeToFirst(level) : changeOfTouched(level, touched));
    fit(level);
    for (const NamespaceChild &child : level.children) {
        if (child.level)
            publish(*child.level);
    }
}

NamespaceModel::Private::Change
NamespaceModel::Private::changeOfTouched(const NamespaceLevel &level,
                                         const std::vector<QByteArray> &touched)
{
    Change change;
    for (const QByteArray &key : touched) {
        const qsizetype row = reader.rowOf(level, key);
        const bool wasThere = reader.isAt(level, row, key);
        std::optional<NamespaceChild> now = reader.child(key, level.prefix.size());
        if (wasThere && now)
            change.kept.emplace_back(key, now->item);
        else if (wasThere)
            change.removed.push_back(int(row));
        else if (now && !reader.isBeyond(level, key))
            change.inserted.push_back(std::move(*now));
    }
    return change;
}

// To as many as the level is to show, or as it shows.
NamespaceModel::Private::Change NamespaceModel::Private::changeToFirst(NamespaceLevel &level)
{
    Change change;
    const qsizetype most = std::max(level.most, qsizetype(level.children.size()));
    auto before = level.children.begin();
    const auto removeBefore = [&](QByteArrayView key) {
        for (; before != level.children.end() && reader.keyOf(*before) < key; ++before)
            change.removed.push_back(int(before - level.children.begin()));
    };
    for (NamespaceChild &child : reader.first(level, most)) {
        const QByteArrayView key = reader.keyOf(child);
        removeBefore(key);
        if (before != level.children.end() && reader.keyOf(*before) == key) {
            change.kept.emplace_back(key.toByteArray(), child.item);
            ++before;
        } else {
            change.inserted.push_back(std::move(child));
        }
    }
    for (; before != level.children.end(); ++before)
        change.removed.push_back(int(before - level.children.begin()));
    return change;
}

void NamespaceModel::Private::apply(NamespaceLevel &level, Change change)
{
    if (runsOf(change.removed).size() + change.inserted.size() > mostNamespaceRuns)
        joinRuns(level, change);
    for (std::vector<RowRun> runs = runsOf(change.removed); !runs.empty(); runs.pop_back())
        remove(level, runs.back().first, runs.back().last);
    auto next = change.inserted.begin();
    while (next != change.inserted.end()) {
        const qsizetype row = reader.rowOf(level, reader.keyOf(*next));
        const auto end = std::partition_point(next, change.inserted.end(), [&](const auto &child) {
            return row == qsizetype(level.children.size())
                || reader.keyOf(child) < reader.keyOf(level.children[size_t(row)]);
        });
        insert(level, row, {next, end});
        next = end;
    }
    takeKept(level, change);
}

// All that is not opened goes and comes again, so that what comes makes few runs.
void NamespaceModel::Private::joinRuns(NamespaceLevel &level, Change &change) const
{
    const std::vector<int> removed = std::exchange(change.removed, {});
    for (size_t row = 0; row < level.children.size(); ++row) {
        const NamespaceChild &child = level.children[row];
        const bool isGone = std::binary_search(removed.begin(), removed.end(), int(row));
        if (!isGone && child.level)
            continue;
        change.removed.push_back(int(row));
        if (!isGone)
            change.inserted.push_back({.item = child.item, .prefixSize = child.prefixSize});
    }
    std::sort(change.inserted.begin(), change.inserted.end(),
              [this](auto &a, auto &b) { return reader.keyOf(a) < reader.keyOf(b); });
}

void NamespaceModel::Private::takeKept(NamespaceLevel &level, const Change &change)
{
    if (change.kept.empty())
        return;
    for (const auto &[key, item] : change.kept)
        level.children[size_t(reader.rowOf(level, key))].item = item;
    announceChanged(level, reader.rowOf(level, change.kept.front().first),
                    reader.rowOf(level, change.kept.back().first));
}

void NamespaceModel::Private::insert(NamespaceLevel &level, qsizetype row,
                                     std::span<NamespaceChild> children)
{
    if (children.empty())
        return;
    m_model->beginInsertRows(indexOf(level), int(row), int(row + qsizetype(children.size())) - 1);
    level.children.insert(level.children.begin() + row, std::make_move_iterator(children.begin()),
                          std::make_move_iterator(children.end()));
    m_model->endInsertRows();
}

void NamespaceModel::Private::remove(NamespaceLevel &level, qsizetype first, qsizetype last)
{
    m_model->beginRemoveRows(indexOf(level), int(first), int(last));
    level.children.erase(level.children.begin() + first, level.children.begin() + last + 1);
    m_model->endRemoveRows();
}

// Keeps a level to the number of children that it is to show, give or take a few; those that were
// opened stay.
void NamespaceModel::Private::fit(NamespaceLevel &level)
{
    const auto shown = qsizetype(level.children.size());
    if (shown > level.most + chunkSize) {
        const auto opened = std::find_if(level.children.rbegin(), level.children.rend(),
                                         [](const auto &child) { return child.level != nullptr; });
        const qsizetype first = std::max(level.most, qsizetype(level.children.rend() - opened));
        if (first < shown)
            remove(level, first, shown - 1);
    }
    showWhetherMore(level);
    if (level.hasMore && shown < level.most / 2)
        append(level, level.most - shown);
}

void NamespaceModel::Private::showWhetherMore(NamespaceLevel &level)
{
    const bool hasMore = reader.hasMore(level);
    const auto row = int(level.children.size());
    const bool isToldAnew = std::exchange(level.told, row) != row;
    if (hasMore && level.hasMore) {
        if (isToldAnew)
            announceChanged(level, row, row);
    } else if (hasMore) {
        m_model->beginInsertRows(indexOf(level), row, row);
        level.hasMore = true;
        m_model->endInsertRows();
    } else if (level.hasMore) {
        m_model->beginRemoveRows(indexOf(level), row, row);
        level.hasMore = false;
        m_model->endRemoveRows();
    }
}

void NamespaceModel::Private::announceChanged(const NamespaceLevel &level, qsizetype first,
                                              qsizetype last)
{
    emit m_model->dataChanged(indexIn(level, first),
                              indexIn(level, last).siblingAtColumn(ColumnCount - 1));
}

void NamespaceModel::Private::announceCounts(const NamespaceLevel &level)
{
    if (level.children.empty())
        return;
    announceChanged(level, 0, qsizetype(level.children.size()) - 1);
    for (const NamespaceChild &child : level.children) {
        if (child.level)
            announceCounts(*child.level);
    }
}

} // namespace mapdesk
