// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itembatch.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <vector>

namespace mapdesk {

// The results of a batch, item by item: key, result, why; all of them, or those alone that are not
// as the person wanted them. What changes while it runs is shown about five times a second.
class BatchResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        KeyColumn,
        ResultColumn,
        WhyColumn,
        ColumnCount,
    };

    explicit BatchResultsModel(std::shared_ptr<const ItemBatch> batch, QObject *parent = nullptr);

    void setOnlyNotDone(bool isOn);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    bool isWanted(int row) const;
    void gather(int firstRow, int lastRow);
    void publish();
    void rebuild();

    const std::shared_ptr<const ItemBatch> m_batch;
    bool m_onlyNotDone = false;
    std::vector<int> m_rows; // of the batch
    int m_firstChanged = 0; // of the batch, up to and with m_lastChanged
    int m_lastChanged = -1;
    QTimer m_publishTimer;
};

} // namespace mapdesk
