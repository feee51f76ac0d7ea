// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchplanmodel.h"

#include "displaytext.h"

namespace mapdesk {

BatchPlanModel::BatchPlanModel(std::shared_ptr<const ItemBatch> batch, BatchTexts::Now now,
                               QObject *parent)
    : QAbstractTableModel(parent)
    , m_batch(std::move(batch))
    , m_now(std::move(now))
{
}

int BatchPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_batch->size();
}

int BatchPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchPlanModel::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!isText || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BatchItem &item = m_batch->item(index.row());
    switch (index.column()) {
    case KeyColumn:
        return visibleText(toString(item.key));
    case NowColumn:
        return BatchTexts::before(item, m_batch->work(), m_now);
    default:
        return BatchTexts::after(item, m_batch->work(), m_now);
    }
}

QVariant BatchPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case NowColumn:
        return tr("Expires now");
    case AfterColumn:
        return tr("After");
    default:
        return {};
    }
}

} // namespace mapdesk
