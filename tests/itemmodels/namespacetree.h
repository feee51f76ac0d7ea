// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespacemodel.h"
#include "testitems.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

// A NamespaceModel under test, read and checked in the simplest way.
namespace mapdesk::test {

using Keys = QByteArrayList;

NamespaceRow kindOf(const QModelIndex &index);

// The key or prefix of a row; "..." of a LoadMore row.
QByteArray keyOf(const QModelIndex &index);

Keys keysIn(const QAbstractItemModel &model, const QModelIndex &parent = {});

QModelIndex rowOf(const QAbstractItemModel &model, const QByteArray &key,
                  const QModelIndex &parent = {});

// All rows as they are shown, those of a namespace in brackets behind it; opens everything.
QString drawn(QAbstractItemModel &model, const QModelIndex &parent = {});

class TreeUnderTest
{
public:
    explicit TreeUnderTest(const QByteArrayList &keys = {}, const char *separator = ":")
        : model((add(keys), store), QString::fromUtf8(separator))
    {
    }

    void add(const Keys &keys)
    {
        for (const QByteArray &key : keys)
            store.upsert(item(key));
    }

    // Changes the store and waits until the model has told of it.
    template <typename Change>
    void follow(Change change)
    {
        QSignalSpy spy(&model, &NamespaceModel::published);
        change();
        // What changed before may be told first.
        store.upsert(item("~", QByteArray::number(++m_ticks)));
        QTRY_VERIFY(spy.count() > 0);
    }

    QModelIndex open(const QByteArray &prefix, const QModelIndex &parent = {})
    {
        const QModelIndex index = rowOf(model, prefix, parent);
        model.fetchMore(index);
        return index;
    }

    QString count(const QModelIndex &index) const
    {
        return index.siblingAtColumn(NamespaceModel::ItemsColumn).data().toString();
    }

    ItemStore store;
    NamespaceModel model;

private:
    int m_ticks = 0;
};

// What should stand in a namespace, found in the simplest way, with how many items each has.
std::map<QByteArray, int> expectedIn(const ItemStore &store, const QByteArray &prefix);

// Compares all that is open with the store; what is wrong, or nothing.
QString faultIn(const TreeUnderTest &t, const QByteArray &prefix = {},
                const QModelIndex &parent = {});

} // namespace mapdesk::test
