// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace mapdesk {

// A HistoryModel as a table of whole rows: they can be copied, and Enter or a double click
// activates the current one.
class HistoryTable : public QTableView
{
    Q_OBJECT

public:
    // Which columns there is room for; copied rows always have all of them.
    enum class Columns {
        OfItem, // beside the item itself: when, what, outcome
        OfMap, // beside the map itself: the item, too
        All,
    };

    explicit HistoryTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setColumns(Columns columns);

private:
    void showColumns();
    void sizeColumns();
    void stretch(int column, bool isToStretch);

    Columns m_columns = Columns::OfItem;
};

} // namespace mapdesk
