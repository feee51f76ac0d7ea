// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemstore.h"
#include "pendingchanges.h"
#include "roles.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace mapdesk {

// The items of an ItemStore as a flat table in key order. Changes of the store are gathered and
// published about ten times a second; a tick with more than 16 separate runs of inserted rows comes
// as one reset. Nothing is emitted as time passes: expiry is a fixed time, and delegates paint how
// far it is.
class ItemTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        KeyColumn,
        PreviewColumn,
        ExpiresColumn,
        UpdatedColumn,
        RevisionColumn,
        CreatedByColumn,
        ColumnCount,
    };

    // `store` must outlive the model.
    explicit ItemTableModel(const ItemStore &store, QObject *parent = nullptr);

    // The row of a key; an invalid index if it is not there.
    QModelIndex indexOf(const ItemKey &key) const;

    ItemView item(int row) const { return m_store.item(m_rows[size_t(row)]); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QVariant displayText(const ItemView &item, int column) const;
    QVariant sortValue(const ItemView &item, int column) const;

    void gather(const ItemChanges &changes);
    void publish();
    void publishRemoved(const std::vector<ItemHandle> &removed);
    void publishInserted(std::vector<ItemHandle> inserted);
    void publishUpdated(const std::vector<ItemHandle> &updated);
    void reset(std::vector<ItemHandle> rows);

    int rowOf(QByteArrayView key) const;
    std::vector<int> rowsOf(const std::vector<ItemHandle> &handles) const;
    std::vector<int> rowsOfNew(const std::vector<ItemHandle> &sortedHandles) const;

    const ItemStore &m_store;
    std::vector<ItemHandle> m_rows; // ascending by key
    PendingChanges m_pending;
    QTimer m_publishTimer;
};

} // namespace mapdesk
