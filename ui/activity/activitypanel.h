// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QTableView;

namespace mapdesk {

// The log of requests: method, path, status, time and request id of each exchange with the service.
// Stays at the newest row unless somebody scrolled up. Rows can be copied.
class ActivityPanel : public QWidget
{
    Q_OBJECT

public:
    // `model` (see RequestLogModel) must outlive the panel.
    explicit ActivityPanel(QAbstractItemModel &model, QWidget *parent = nullptr);

private:
    void followNewest();

    QTableView *m_table;
    bool m_followsNewest = true;
};

} // namespace mapdesk
