// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchresultsmodel.h"

#include "batchtexts.h"
#include "displaytext.h"

#include <algorithm>
#include <chrono>

namespace mapdesk {

namespace {

constexpr std::chrono::milliseconds publishInterval(200);

} // namespace

BatchResultsModel::BatchResultsModel(std::shared_ptr<const ItemBatch> batch, QObject *parent)
    : QAbstractTableModel(parent)
    , m_batch(std::move(batch))
{
    m_publishTimer.setSingleShot(true);
    m_publishTimer.setInterval(publishInterval);
    m_publishTimer.callOnTimeout(this, &BatchResultsModel::publish);
    connect(m_batch.get(), &ItemBatch::resultsChanged, this, &BatchResultsModel::gather);
    connect(m_batch.get(), &ItemBatch::finished, this, &BatchResultsModel::publish);
    rebuild();
}

void BatchResultsModel::setOnlyNotDone(bool isOn)
{
    if (m_onlyNotDone == isOn)
        return;
    m_onlyNotDone = isOn;
    rebuild();
}

bool BatchResultsModel::isWanted(int row) const
{
    const BatchResult &result = m_batch->result(row);
    return !m_onlyNotDone || (result.isOver() && !result.isGood());
}

void BatchResultsModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (int row = 0; row < m_batch->size(); ++row) {
        if (isWanted(row))
            m_rows.push_back(row);
    }
    endResetModel();
}

void BatchResultsModel::gather(int firstRow, int lastRow)
{
    const bool isEmpty = m_lastChanged < m_firstChanged;
    m_firstChanged = isEmpty ? firstRow : std::min(m_firstChanged, firstRow);
    m_lastChanged = isEmpty ? lastRow : std::max(m_lastChanged, lastRow);
    if (!m_publishTimer.isActive())
        m_publishTimer.start();
}

void BatchResultsModel::publish()
{
    if (m_lastChanged < m_firstChanged)
        return;
    const int first = std::exchange(m_firstChanged, 0);
    const int last = std::exchange(m_lastChanged, -1);
    if (!m_onlyNotDone) {
        emit dataChanged(index(first, 0), index(last, ColumnCount - 1));
        return;
    }
    // A result stays once it is there, so that rows only come.
    for (int row = first; row <= last; ++row) {
        const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), row);
        if (!isWanted(row) || (place != m_rows.end() && *place == row))
            continue;
        const int at = int(place - m_rows.begin());
        beginInsertRows({}, at, at);
        m_rows.insert(place, row);
        endInsertRows();
    }
}

int BatchResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BatchResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchResultsModel::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!isText || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = m_rows[size_t(index.row())];
    switch (index.column()) {
    case KeyColumn:
        return visibleText(toString(m_batch->item(row).key));
    case ResultColumn:
        return BatchTexts::result(m_batch->result(row).kind);
    default:
        return BatchTexts::why(m_batch->result(row));
    }
}

QVariant BatchResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case ResultColumn:
        return tr("Result");
    case WhyColumn:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace mapdesk
