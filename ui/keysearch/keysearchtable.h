// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace mapdesk {

class Clock;

// A KeySearchModel as a table of whole rows, which the header sorts.
class KeySearchTable : public QTableView
{
    Q_OBJECT

public:
    // `clock`, the service's, must outlive it.
    explicit KeySearchTable(const Clock &clock, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

private:
    void sizeColumns();
};

} // namespace mapdesk
