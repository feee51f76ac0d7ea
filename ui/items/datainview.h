// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "itemorder.h"
#include "keylistreader.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <set>
#include <vector>

class QTableView;

namespace mapdesk {

class ItemFilterModel;
class ItemTableModel;
class OpenMap;

// What of a map is in view of its table: tells the map's store what is looked at, and reads the
// data again that it does not keep, once the rows have come to rest. Each time a row comes into
// view it is tried once, as there may be no room for its data.
class DataInView : public QObject
{
    Q_OBJECT

public:
    // All must outlive it; the table shows `rows`, whose source is `items`.
    DataInView(QTableView &table, OpenMap &map, const ItemTableModel &items,
               const ItemFilterModel &rows, QObject *parent = nullptr);

    // The items in view and the current one.
    std::vector<ItemKey> keys() const;

signals:
    void problem(const mapdesk::ErrorText &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::vector<ItemHandle> handlesInView() const;
    void wait();
    void look();
    void forgetWhatCame();
    void readMissing(const std::vector<ItemHandle> &inView);
    void takeEnd(const std::optional<ApiError> &error);

    QTableView &m_table;
    OpenMap &m_map;
    const ItemTableModel &m_items;
    const ItemFilterModel &m_rows;
    std::unique_ptr<KeyListReader> m_reader;
    std::set<ItemHandle> m_tried; // of those in view
    QTimer m_rest;
};

} // namespace mapdesk
