// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batchtexts.h"

#include <QAbstractTableModel>

#include <memory>

namespace mapdesk {

// What a batch would do, item by item: key, expiry now, expiry after. Frozen.
class BatchPlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        KeyColumn,
        NowColumn,
        AfterColumn,
        ColumnCount,
    };

    BatchPlanModel(std::shared_ptr<const ItemBatch> batch, BatchTexts::Now now,
                   QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    const std::shared_ptr<const ItemBatch> m_batch;
    const BatchTexts::Now m_now;
};

} // namespace mapdesk
