// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemfield.h"
#include "itemstore.h"
#include "pendingchanges.h"
#include "roles.h"

#include <QAbstractTableModel>
#include <QTimer>

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

    // What the items' values are that a column shows; a column of something else sorts by key.
    virtual ItemField fieldOf(int) const { return ItemField::Key; }

    // How an item reads as a line of text, its cells separated by tabs; for any thread.
    using RowText = QString (*)(const ItemView &item);
    virtual RowText rowText() const = 0;

    int rowCount(const QModelIndex &parent = {}) const final;

signals:
    // The rows are told of all these changes now. Until then some rows may have other values than
    // was told.
    void published(const mapdesk::ItemChanges &changes);

protected:
    // The texts of an item's cells as its line.
    static QString lineOf(int columns, const ItemView &item,
                          QString (*cellText)(const ItemView &item, int column));

private:
    void gather(const ItemChanges &changes);
    void publish();
    void publishRemoved(const std::vector<ItemHandle> &removed);
    void publishInserted(const std::vector<ItemHandle> &inserted);
    bool publishAtOnce(const std::vector<ItemHandle> &removed,
                       const std::vector<ItemHandle> &inserted);
    void publishUpdated(const std::vector<ItemHandle> &updated);
    void reset(std::vector<ItemHandle> rows);

    int rowOf(QByteArrayView key, const std::vector<ItemHandle> &rows) const;
    std::vector<int> rowsOf(const std::vector<ItemHandle> &handles) const;
    std::vector<int> rowsOfNew(const std::vector<ItemHandle> &sortedHandles,
                               const std::vector<ItemHandle> &rows) const;

    const ItemStore &m_store;
    std::vector<ItemHandle> m_rows; // ascending by key
    PendingChanges m_pending;
    QTimer m_publishTimer;
};

} // namespace mapdesk
