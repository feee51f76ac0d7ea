// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemstore.h"
#include "pendingchanges.h"
#include "roles.h"
#include "storecolumns.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <functional>
#include <span>
#include <vector>

namespace mapdesk {

// The items of an ItemStore as rows of a flat table in key order; what its columns are is said by
// derived classes. Changes of the store are gathered and published about ten times a second; a tick
// with more than 16 separate runs of inserted or removed rows comes as one reset, of changed rows
// as one change from the first to the last. Nothing is emitted as time passes: expiry is a fixed
// time, and delegates paint how far it is.
class StoreTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // `store` must outlive the model.
    explicit StoreTableModel(const ItemStore &store, QObject *parent = nullptr);

    const ItemStore &store() const { return m_store; }

    // The row of a key, in column 0; an invalid index if it is not there.
    QModelIndex indexOf(const ItemKey &key) const;

    ItemView item(int row) const { return m_store.item(handle(row)); }
    ItemHandle handle(int row) const { return m_rows[size_t(row)]; }
    const std::vector<ItemHandle> &handles() const { return m_rows; } // by row

    // Of a reset, until it ends: the rows that went, as they were, and those that came, as they are
    // then; ascending. The others keep their order.
    struct ResetRows
    {
        std::vector<int> removed = {};
        std::vector<int> inserted = {};
    };
    const ResetRows &resetRows() const { return m_resetRows; }

    // What its columns are; the same as long as the program runs.
    virtual std::span<const StoreColumn> columns() const = 0;

    // What a column sorts by; one that is not there: by key, which is the rows' own order.
    ItemField fieldOf(int column) const;

    // How an item reads as a line of text, its cells separated by tabs; for any thread.
    using RowText = std::function<QString(const ItemView &item)>;
    RowText rowText() const;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;

    // Texts, SortRole, ItemKeyRole and ExpiresAtRole.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const final;

signals:
    // The rows are told of all these changes now. Until then some rows may have other values than
    // was told.
    void published(const mapdesk::ItemChanges &changes);

private:
    bool hasColumn(int column) const;
    void gather(const ItemChanges &changes);
    void publish();
    void publishRemoved(const std::vector<ItemHandle> &removed);
    void publishInserted(const std::vector<ItemHandle> &inserted);
    bool publishAtOnce(const std::vector<ItemHandle> &removed,
                       const std::vector<ItemHandle> &inserted);
    void publishUpdated(const std::vector<ItemHandle> &updated);

    int rowOf(QByteArrayView key) const { return rowAmong(key, 0, rowCount()); }
    int rowNear(QByteArrayView key, int first) const;
    int rowAmong(QByteArrayView key, int first, int end) const;
    std::vector<int> rowsOf(const std::vector<ItemHandle> &handles) const;
    std::vector<int> rowsOfNew(const std::vector<ItemHandle> &sortedHandles,
                               const std::vector<int> &removedRows) const;

    const ItemStore &m_store;
    std::vector<ItemHandle> m_rows; // ascending by key
    ResetRows m_resetRows;
    PendingChanges m_pending;
    QTimer m_publishTimer;
};

} // namespace mapdesk
