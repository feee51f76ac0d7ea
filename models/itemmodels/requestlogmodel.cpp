// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlogmodel.h"

#include "displaytext.h"
#include "roles.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <utility>

namespace mapdesk {

namespace {

constexpr std::chrono::milliseconds requestsInterval(100);

} // namespace

RequestLogModel::RequestLogModel(const RequestLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_rows(log.entries())
{
    m_publishTimer.setSingleShot(true);
    connect(&m_publishTimer, &QTimer::timeout, this, &RequestLogModel::publish);
    connect(&log, &RequestLog::appended, this, &RequestLogModel::gather);
    connect(&log, &RequestLog::cleared, this, &RequestLogModel::reset);
}

int RequestLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RequestLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Exchange &exchange = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(exchange, index.column());
    case SortRole:
        return sortValue(exchange, index.column());
    case Qt::ToolTipRole:
        return exchange.problem.isEmpty() ? QVariant() : visibleText(exchange.problem);
    default:
        return {};
    }
}

QVariant RequestLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case MethodColumn:
        return tr("Method");
    case PathColumn:
        return tr("Path");
    case StatusColumn:
        return tr("Status");
    case DurationColumn:
        return tr("Duration");
    case RequestIdColumn:
        return tr("Request ID");
    default:
        return {};
    }
}

QString RequestLogModel::displayText(const Exchange &exchange, int column)
{
    switch (column) {
    case TimeColumn:
        return QDateTime::fromMSecsSinceEpoch(exchange.startedMs, Qt::UTC)
            .toString(Qt::ISODateWithMs);
    case MethodColumn:
        return exchange.method;
    case PathColumn:
        return visibleText(exchange.target);
    case StatusColumn:
        return exchange.status == 0 ? visibleText(exchange.problem)
                                    : QString::number(exchange.status);
    case DurationColumn:
        return tr("%L1 ms", "milliseconds").arg(exchange.elapsedMs);
    case RequestIdColumn:
        return visibleText(exchange.requestId);
    default:
        return {};
    }
}

QVariant RequestLogModel::sortValue(const Exchange &exchange, int column)
{
    switch (column) {
    case TimeColumn:
        return exchange.startedMs;
    case StatusColumn:
        return exchange.status;
    case DurationColumn:
        return exchange.elapsedMs;
    default:
        return displayText(exchange, column);
    }
}

void RequestLogModel::gather()
{
    ++m_untold;
    if (!m_publishTimer.isActive())
        m_publishTimer.start(std::chrono::milliseconds(0));
}

void RequestLogModel::publish()
{
    const qsizetype count = std::exchange(m_untold, 0);
    if (count == 0)
        return;
    // Until this has passed the next ones wait; without one the timer then stays off.
    m_publishTimer.start(requestsInterval);
    if (count >= RequestLog::capacity)
        reset();
    else
        takeNewest(count);
}

void RequestLogModel::takeNewest(qsizetype count)
{
    const qsizetype beyond = qsizetype(m_rows.size()) + count - RequestLog::capacity;
    if (beyond > 0) {
        beginRemoveRows({}, 0, int(beyond) - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + beyond);
        endRemoveRows();
    }
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(count) - 1);
    m_rows.insert(m_rows.end(), m_log.entries().end() - count, m_log.entries().end());
    endInsertRows();
}

void RequestLogModel::reset()
{
    beginResetModel();
    m_untold = 0;
    m_rows = m_log.entries();
    endResetModel();
}

} // namespace mapdesk
