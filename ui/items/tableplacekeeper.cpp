// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableplacekeeper.h"

#include "itemfiltermodel.h"

#include <QCursor>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace mapdesk {

namespace {

// A view looks through all ranges of its selection for each cell that it paints.
constexpr qsizetype mostRanges = 2'000;

} // namespace

TablePlaceKeeper::TablePlaceKeeper(QTableView &view, const ItemFilterModel &rows, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_rows(rows)
    , m_sorting(sorting())
{
    connect(&rows, &QAbstractItemModel::modelAboutToBeReset, this, &TablePlaceKeeper::remember);
    connect(&rows, &QAbstractItemModel::modelReset, this, &TablePlaceKeeper::putBack);
    connect(&rows, &QAbstractItemModel::layoutChanged, this, [this] { m_sorting = sorting(); });
    const auto noteChoice = [this] { m_isChosenAnew = m_isChosenAnew || !m_rows.isRemoving(); };
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, noteChoice);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, noteChoice);
}

void TablePlaceKeeper::remember()
{
    if (!m_isPartial || m_isChosenAnew)
        rememberChoice();
    const int scrolled = m_view.verticalScrollBar()->value();
    if (!m_isPartial || scrolled != m_scrolledTo) {
        m_scrolled = scrolled;
        rememberSeen();
    }
}

void TablePlaceKeeper::rememberChoice()
{
    const QModelIndex current = m_view.currentIndex();
    m_current = current.isValid() ? std::optional(m_rows.handle(current.row())) : std::nullopt;
    m_isSelected.clear();
    m_selectedCount = 0;
    const QItemSelection selection = m_view.selectionModel()->selection();
    const auto *all = m_rows.allHandles();
    if (all && selection.size() == 1 && selection.front().height() == m_rows.rowCount()) {
        for (const ItemHandle handle : *all)
            rememberSelected(handle);
        return;
    }
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rememberSelected(m_rows.handle(row));
    }
}

void TablePlaceKeeper::rememberSelected(ItemHandle item)
{
    const auto handle = size_t(item);
    if (handle >= m_isSelected.size())
        m_isSelected.resize(handle + 1 + handle / 2);
    m_selectedCount += m_isSelected[handle] ? 0 : 1;
    m_isSelected[handle] = true;
}

void TablePlaceKeeper::rememberSeen()
{
    m_seen.clear();
    const QWidget &viewport = *m_view.viewport();
    const int height = viewport.height();
    for (int row = m_view.rowAt(0);
         0 <= row && row < m_rows.rowCount() && m_view.rowViewportPosition(row) < height; ++row)
        m_seen.push_back({m_rows.handle(row), m_view.rowViewportPosition(row)});
    const int atMouse = viewport.underMouse()
        ? m_view.rowAt(viewport.mapFromGlobal(QCursor::pos()).y())
        : -1;
    if (atMouse >= 0)
        m_seen.insert(m_seen.begin(),
                      {m_rows.handle(atMouse), m_view.rowViewportPosition(atMouse)});
    else if (!m_current && m_view.verticalScrollBar()->value() == 0)
        m_seen.clear(); // who has not gone anywhere yet stays at the top
    m_isCurrentSeen = isSeen(m_view.currentIndex());
}

bool TablePlaceKeeper::isSeen(const QModelIndex &index) const
{
    return index.isValid() && m_view.visualRect(index).intersects(m_view.viewport()->rect());
}

void TablePlaceKeeper::putBack()
{
    choose();
    scroll();
    m_sorting = sorting();
    m_isPartial = m_rows.isPartial();
    m_isChosenAnew = false;
    m_scrolledTo = m_view.verticalScrollBar()->value();
}

void TablePlaceKeeper::choose()
{
    select();
    const QModelIndex current = m_current ? m_rows.indexOf(*m_current) : QModelIndex();
    if (current.isValid())
        m_view.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
}

void TablePlaceKeeper::select()
{
    if (m_selectedCount == 0)
        return;
    int count = 0;
    const QItemSelection rows = selectedRows(&count);
    if (rows.size() > mostRanges)
        emit selectionDropped(count);
    else
        m_view.selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
}

// One range more than are put back stands for too many.
QItemSelection TablePlaceKeeper::selectedRows(int *count) const
{
    QItemSelection selection;
    const int size = m_rows.rowCount();
    const int lastColumn = m_rows.columnCount() - 1;
    const auto isSelected = [this](int row) {
        const auto handle = size_t(m_rows.handle(row));
        return handle < m_isSelected.size() && m_isSelected[handle];
    };
    for (int row = 0; row < size && *count < m_selectedCount; ++row) {
        if (!isSelected(row))
            continue;
        const int first = row;
        while (row + 1 < size && isSelected(row + 1))
            ++row;
        *count += row - first + 1;
        if (selection.size() <= mostRanges)
            selection.append({m_rows.index(first, 0), m_rows.index(row, lastColumn)});
    }
    return selection;
}

void TablePlaceKeeper::scroll()
{
    m_view.doItemsLayout(); // the scroll bar has the range of the old rows
    const auto scrollToIt = [this](const Seen &seen) { return scrollTo(seen); };
    if (m_sorting != sorting())
        m_view.verticalScrollBar()->setValue(m_scrolled);
    else if (std::none_of(m_seen.begin(), m_seen.end(), scrollToIt))
        m_view.verticalScrollBar()->setValue(0);
    const QModelIndex current = m_view.currentIndex();
    if (m_isCurrentSeen && m_sorting == sorting() && current.isValid() && !isSeen(current))
        m_view.scrollTo(current);
}

// Whether the item still has a row.
bool TablePlaceKeeper::scrollTo(const Seen &seen)
{
    const QModelIndex index = m_rows.indexOf(seen.item);
    if (!index.isValid())
        return false;
    QScrollBar *bar = m_view.verticalScrollBar();
    if (m_view.verticalScrollMode() == QAbstractItemView::ScrollPerItem)
        bar->setValue(index.row() - qRound(double(seen.y) / m_view.rowHeight(index.row())));
    else
        bar->setValue(bar->value() + m_view.rowViewportPosition(index.row()) - seen.y);
    return true;
}

std::pair<int, Qt::SortOrder> TablePlaceKeeper::sorting() const
{
    return {m_rows.sortColumn(), m_rows.sortOrder()};
}

} // namespace mapdesk
