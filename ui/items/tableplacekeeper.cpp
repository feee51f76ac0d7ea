// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableplacekeeper.h"

#include "roles.h"

#include <QItemSelection>
#include <QTableView>

namespace mapdesk {

namespace {

std::optional<ItemKey> keyAt(const QModelIndex &index)
{
    return index.isValid() ? std::optional(index.data(ItemKeyRole).value<ItemKey>()) : std::nullopt;
}

} // namespace

TablePlaceKeeper::TablePlaceKeeper(QTableView &view, IndexOf indexOf, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_indexOf(std::move(indexOf))
{
    QAbstractItemModel *model = view.model();
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &TablePlaceKeeper::remember);
    connect(model, &QAbstractItemModel::modelReset, this, &TablePlaceKeeper::putBack);
}

void TablePlaceKeeper::remember()
{
    m_selected.clear();
    const QModelIndexList rows = m_view.selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        m_selected.push_back(*keyAt(row));
    m_current = keyAt(m_view.currentIndex());
    m_top = keyAt(m_view.model()->index(m_view.rowAt(0), 0));
}

void TablePlaceKeeper::putBack()
{
    using Flag = QItemSelectionModel::SelectionFlag;
    QItemSelection selection;
    for (const ItemKey &key : m_selected) {
        const QModelIndex row = m_indexOf(key);
        selection.select(row, row);
    }
    m_view.selectionModel()->select(selection, Flag::ClearAndSelect | Flag::Rows);
    if (m_current)
        m_view.selectionModel()->setCurrentIndex(m_indexOf(*m_current), Flag::NoUpdate);
    if (m_top)
        m_view.scrollTo(m_indexOf(*m_top), QAbstractItemView::PositionAtTop);
}

} // namespace mapdesk
