// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespacetree.h"

namespace mapdesk {

namespace {

QString shownKey(const QByteArray &key)
{
    return QString::fromUtf8(key);
}

} // namespace

NamespaceRow test::kindOf(const QModelIndex &index)
{
    return index.data(NamespaceRowRole).value<NamespaceRow>();
}

QByteArray test::keyOf(const QModelIndex &index)
{
    switch (kindOf(index)) {
    case NamespaceRow::Namespace:
        return index.data(PrefixRole).toByteArray();
    case NamespaceRow::Item:
        return index.data(ItemKeyRole).value<ItemKey>().value();
    case NamespaceRow::LoadMore:
        break;
    }
    return "...";
}

test::Keys test::keysIn(const QAbstractItemModel &model, const QModelIndex &parent)
{
    Keys keys;
    for (int row = 0; row < model.rowCount(parent); ++row)
        keys.append(keyOf(model.index(row, 0, parent)));
    return keys;
}

QModelIndex test::rowOf(const QAbstractItemModel &model, const QByteArray &key,
                        const QModelIndex &parent)
{
    const qsizetype row = keysIn(model, parent).indexOf(key);
    return row < 0 ? QModelIndex() : model.index(int(row), 0, parent);
}

QString test::drawn(QAbstractItemModel &model, const QModelIndex &parent)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        model.fetchMore(index);
        const QString name = index.data().toString();
        rows += kindOf(index) == NamespaceRow::Namespace
            ? QStringLiteral("%1[%2]").arg(name, drawn(model, index))
            : name;
    }
    return rows.join(u' ');
}

std::map<QByteArray, int> test::expectedIn(const ItemStore &store, const QByteArray &prefix)
{
    std::map<QByteArray, int> counts;
    for (const ItemHandle handle : store.handles()) {
        const QByteArray key = store.item(handle).key.toByteArray();
        if (!key.startsWith(prefix))
            continue;
        const qsizetype end = key.indexOf(':', prefix.size());
        ++counts[end < 0 ? key : key.first(end + 1)];
    }
    return counts;
}

QString test::faultIn(const TreeUnderTest &t, const QByteArray &prefix, const QModelIndex &parent)
{
    Keys shown = keysIn(t.model, parent);
    const std::map<QByteArray, int> expected = expectedIn(t.store, prefix);
    const bool hasMore = !shown.isEmpty() && shown.last() == "...";
    if (hasMore)
        shown.removeLast();
    const bool isSomeMissing = qsizetype(expected.size()) != shown.size();
    if (isSomeMissing != hasMore || (hasMore && shown.size() < NamespaceModel::chunkSize / 2))
        return QStringLiteral("%1 of %2 in %3")
            .arg(shown.size())
            .arg(expected.size())
            .arg(shownKey(prefix));
    auto next = expected.begin();
    for (int row = 0; row < int(shown.size()); ++row) {
        const QByteArray key = shown[row];
        const QModelIndex index = t.model.index(row, 0, parent);
        if (next->first != key)
            return QStringLiteral("%1 instead of %2").arg(shownKey(key), shownKey(next->first));
        const bool isNamespace = kindOf(index) == NamespaceRow::Namespace;
        if (isNamespace && t.count(index) != QStringLiteral("%L1+").arg(next->second))
            return QStringLiteral("count of %1: %2").arg(shownKey(key), t.count(index));
        if (isNamespace && !t.model.canFetchMore(index)) {
            if (const QString fault = faultIn(t, key, index); !fault.isEmpty())
                return fault;
        }
        ++next;
    }
    return {};
}

} // namespace mapdesk
