// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemorder.h"
#include "itemsnapshot.h"
#include "storetablemodel.h"

#include <QFutureWatcher>
#include <QObject>

#include <vector>

namespace mapdesk {

// Copies rows of a StoreTableModel to the clipboard as tab-separated text. The text is made on
// another thread, of the items as they were when it was asked for: a million rows take seconds.
class RowCopier : public QObject
{
    Q_OBJECT

public:
    explicit RowCopier(QObject *parent = nullptr);
    ~RowCopier() override; // gives up what is not done

    // In this order. What was asked for before and is not done is given up.
    void copy(const ItemSnapshot &items, std::vector<ItemHandle> handles,
              StoreTableModel::RowText rowText);

    bool isBusy() const { return m_text.isRunning(); }
    int progress() const { return m_text.progressValue(); } // of 100

signals:
    void progressChanged(); // isBusy() or progress()

private:
    void finish();

    QFutureWatcher<QByteArray> m_text; // UTF-8
};

} // namespace mapdesk
