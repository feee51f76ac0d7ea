// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace mapdesk {

// A table as setUpRowTable() makes it, as high as its rows: a few want little room, many scroll.
class FittingTable : public QTableView
{
    Q_OBJECT

public:
    // Asks for the height of `usualRows` at most, and takes no more than its rows need.
    explicit FittingTable(int usualRows, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int heightOf(int rows) const;
    void fit();

    int m_usualRows;
};

} // namespace mapdesk
