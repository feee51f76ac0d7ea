// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace mapdesk {

// A table as setUpRowTable() makes it, as high as its rows: a few want little room, many scroll.
class FittingTable : public QTableView
{
    Q_OBJECT

public:
    // In rows, as far as there are so many.
    struct Height
    {
        int least;
        int usual; // what it asks for
    };

    explicit FittingTable(Height height, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int heightOf(int rows) const;
    void fit();

    Height m_height;
};

} // namespace mapdesk
