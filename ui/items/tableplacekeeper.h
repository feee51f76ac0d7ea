// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

class QModelIndex;
class QTableView;

namespace mapdesk {

// Puts selection, current row and scroll position of an items table back by key after its model was
// reset.
class TablePlaceKeeper : public QObject
{
    Q_OBJECT

public:
    // The view's index of a key; invalid if it is not there.
    using IndexOf = std::function<QModelIndex(const ItemKey &)>;

    // Watches the view's present model; the view must outlive the keeper.
    TablePlaceKeeper(QTableView &view, IndexOf indexOf, QObject *parent = nullptr);

private:
    void remember();
    void putBack();

    QTableView &m_view;
    IndexOf m_indexOf;
    std::vector<ItemKey> m_selected;
    std::optional<ItemKey> m_current;
    std::optional<ItemKey> m_top;
};

} // namespace mapdesk
