// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestlog.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace mapdesk {

// The log of requests as a table, oldest first. Tells of new ones ten times a second at most: while
// a map loads there are hundreds a second, and each change costs a view a layout.
class RequestLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn, // Display: ISO 8601 UTC; SortRole: qint64 milliseconds
        MethodColumn,
        PathColumn,
        StatusColumn, // the HTTP status, or the problem where no answer came
        DurationColumn, // milliseconds
        RequestIdColumn,
        ColumnCount,
    };

    // `log` must outlive the model.
    explicit RequestLogModel(const RequestLog &log, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    static QString displayText(const Exchange &exchange, int column);
    static QVariant sortValue(const Exchange &exchange, int column);
    void gather();
    void publish();
    void takeNewest(qsizetype count);
    void reset();

    const RequestLog &m_log;
    std::deque<Exchange> m_rows; // the log's entries as the views know them
    qsizetype m_untold = 0; // of the log's newest
    QTimer m_publishTimer;
};

} // namespace mapdesk
