// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QTreeView>

#include <optional>
#include <vector>

namespace mapdesk {

class NamespaceModel;

// The items of a map as a tree by namespaces. Enter or a double click opens and closes a namespace
// and shows more where there is more. What is chosen and what stands at the top stay so while rows
// come and go. Passive: see NamespacesController.
class NamespaceView : public QTreeView
{
    Q_OBJECT

public:
    explicit NamespaceView(QWidget *parent = nullptr);

    // The view's model from now on; nullptr: none.
    void show(NamespaceModel *model);

    // The item whose row is selected.
    std::optional<ItemKey> chosenItem() const;

    // The items whose rows are in view, and the one that is selected.
    std::vector<ItemKey> itemsInView() const;

    // Selects an item and opens what it stands in; nothing is selected where it cannot be shown,
    // and a namespace may stay so without one. Tells nobody.
    void choose(const std::optional<ItemKey> &key);

signals:
    void chosen(); // a person selected something, or the same again, or what was selected is gone
    // Of the selected row, in the table: all items of a namespace; empty: the item alone.
    void tableWanted(const QString &prefix);

private:
    void makeActions();
    void activate(const QModelIndex &index);
    void takeChoice();
    void rememberPlace();
    void putPlaceBack();
    void copyKey() const;
    void sizeColumns();
    QModelIndex selectedRow() const;
    QByteArray selectedKey() const; // or prefix; empty: neither

    NamespaceModel *m_model = nullptr;
    std::optional<ItemKey> m_chosenItem;
    QPersistentModelIndex m_chosen;
    QPersistentModelIndex m_top;
    int m_topOffset = 0;
    bool m_isQuiet = false;
    bool m_areColumnsSized = false;
};

} // namespace mapdesk
