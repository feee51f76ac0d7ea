// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "namespacelevel.h"
#include "namespacemodel.h"

#include <QTimer>

#include <span>

namespace mapdesk {

class NamespaceModel::Private
{
public:
    Private(NamespaceModel *model, const ItemStore &shown, QByteArray separator);

    // An index points to the level it stands in; its row says the rest.
    static NamespaceLevel *levelAround(const QModelIndex &index);
    NamespaceChild *childOf(const QModelIndex &index); // nullptr: no row, or LoadMore
    NamespaceLevel *levelOf(const QModelIndex &parent); // nullptr: not opened, or never has one
    QModelIndex indexOf(const NamespaceLevel &level) const;
    QModelIndex indexIn(const NamespaceLevel &level, qsizetype row) const;

    void open(NamespaceLevel &around, NamespaceChild &child);
    void append(NamespaceLevel &level, qsizetype most);
    void setComplete(bool isNowComplete);

    // namespacefollowing.cpp: changes of the store.
    void gather(const ItemChanges &changes);
    void publish();

    const ItemStore &store;
    const NamespaceReader reader;
    NamespaceLevel root;
    bool isComplete = false;
    bool isPublishing = false;

private:
    struct Change;

    void note(QByteArrayView key);
    void publish(NamespaceLevel &level);
    Change changeOfTouched(const NamespaceLevel &level, const std::vector<QByteArray> &touched);
    Change changeToFirst(NamespaceLevel &level);
    void apply(NamespaceLevel &level, Change change);
    void joinRuns(NamespaceLevel &level, Change &change) const;
    void takeKept(NamespaceLevel &level, const Change &change);
    void insert(NamespaceLevel &level, qsizetype row, std::span<NamespaceChild> children);
    void remove(NamespaceLevel &level, qsizetype first, qsizetype last);
    void fit(NamespaceLevel &level);
    void showWhetherMore(NamespaceLevel &level);
    void announceChanged(const NamespaceLevel &level, qsizetype first, qsizetype last);
    void announceCounts(const NamespaceLevel &level);

    NamespaceModel *const m_model;
    QTimer m_publishTimer;
    QByteArray m_noted; // prefix of a namespace that is not opened: what is in it needs no more
};

} // namespace mapdesk
