// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itembatch.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace mapdesk {

class BatchResultsModel;

// What became of each item of a batch, while it runs and afterwards: a table that can be copied,
// all of it or what was not done. Not modal; deletes itself once it is closed.
class BatchResultsSheet : public QDialog
{
    Q_OBJECT

public:
    BatchResultsSheet(std::shared_ptr<ItemBatch> batch, QWidget *parent);

signals:
    void undoRequested();

private:
    QTableView *makeTable();
    QWidget *makeButtons();
    void showState();

    const std::shared_ptr<ItemBatch> m_batch;
    BatchResultsModel *m_results;
    QLabel *m_state;
    QCheckBox *m_onlyNotDone;
    QTableView *m_table;
    QPushButton *m_undo = nullptr;
};

} // namespace mapdesk
