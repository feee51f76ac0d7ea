// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemorder.h"

#include <QItemSelection>
#include <QObject>

#include <optional>
#include <utility>
#include <vector>

class QTableView;

namespace mapdesk {

class ItemFilterModel;

// Puts selection, current row and scroll position of an items table back after its model was reset,
// by item and quickly for a million. The row under the mouse, else the first one seen that is still
// there, keeps its place on the screen, and a current row that was seen still is; where the rows
// were sorted anew, the scroll bar keeps its value. What finds no row as only some have come by now
// comes back with the others.
class TablePlaceKeeper : public QObject
{
    Q_OBJECT

public:
    // `rows` is the view's model; both must outlive the keeper.
    TablePlaceKeeper(QTableView &view, const ItemFilterModel &rows, QObject *parent = nullptr);

signals:
    // So many rows that were selected no longer are: they lie in too many places now.
    void selectionDropped(int rows);

private:
    // An item and where its row begins in the viewport.
    struct Seen
    {
        ItemHandle item;
        int y;
    };

    void remember();
    void rememberChoice();
    void rememberSelected(ItemHandle item);
    void rememberSeen();
    void putBack();
    void choose();
    void select();
    void scroll();
    bool scrollTo(const Seen &seen);
    bool isSeen(const QModelIndex &index) const;
    QItemSelection selectedRows(int *count) const;

    std::pair<int, Qt::SortOrder> sorting() const;

    QTableView &m_view;
    const ItemFilterModel &m_rows;
    std::vector<bool> m_isSelected; // by handle
    int m_selectedCount = 0;
    std::optional<ItemHandle> m_current;
    std::vector<Seen> m_seen; // those that rather keep their place come first
    bool m_isCurrentSeen = false;
    int m_scrolled = 0;

    // When the rows were put back:
    std::pair<int, Qt::SortOrder> m_sorting;
    bool m_isPartial = false;
    bool m_isChosenAnew = false; // since then
    int m_scrolledTo = 0;
};

} // namespace mapdesk
