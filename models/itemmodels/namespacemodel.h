// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemstore.h"
#include "roles.h"

#include <QAbstractItemModel>

#include <memory>

namespace mapdesk {

struct NamespaceChild;
struct NamespaceLevel;

enum class NamespaceRow {
    Namespace,
    Item,
    LoadMore, // "Load more...": activating it shows the next ones
};

// The items of an ItemStore as a tree: their keys, split behind each separator (see
// NamespaceReader). It holds what has been opened and no more: a namespace's first children are
// found when it is opened, further ones by the LoadMore row at its end, so that a namespace with a
// million items costs as much as one with a few hundred. Counts are those of the items in the
// store.
//
// Changes of the store are gathered and published about ten times a second, in place: what stays
// keeps its indexes and what is open stays open. Where a namespace loses or gets hundreds of
// children at once, those of its children that are not opened come anew.
class NamespaceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn, // the key behind the namespace it stands in; a namespace's ends with a
                    // separator
        ItemsColumn, // of a namespace: how many
        ExpiresColumn, // of an item
        ColumnCount,
    };

    // How many children of a namespace are shown at first, and by each LoadMore row.
    static constexpr qsizetype chunkSize = 500;

    // `store` must outlive the model. No separator: all items stand side by side.
    NamespaceModel(const ItemStore &store, const QString &separator, QObject *parent = nullptr);
    ~NamespaceModel() override;

    // Whether the store has all items of the map. Until then, as at first, counts are partial and
    // say so.
    void setComplete(bool isComplete);

    // Acts on a LoadMore row; nothing on others.
    void activate(const QModelIndex &index);

    // The row of an item, opening what is around it; invalid where it is not in the store, or where
    // more than a few thousand rows would have to be shown before it.
    QModelIndex reveal(const ItemKey &key);

    // True while rows come and go because the store changed, not because somebody wants them to.
    bool isPublishing() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

signals:
    // Changes of the store up to now.
    void aboutToPublish();
    void published();

private:
    class Private;

    static QString nameOf(QByteArrayView name);

    QVariant childData(const NamespaceLevel &level, const NamespaceChild &child, int column,
                       int role) const;
    QVariant countData(const NamespaceChild &child, int role) const;
    QVariant moreData(const NamespaceLevel &level, int column, int role) const;

    std::unique_ptr<Private> d;
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::NamespaceRow)
