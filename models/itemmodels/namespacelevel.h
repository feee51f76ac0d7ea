// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemstore.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

struct NamespaceLevel;

// What stands in a namespace: an item, or a namespace within it.
struct NamespaceChild
{
    ItemHandle item; // of a namespace: one that is in it, or was
    qsizetype prefixSize = 0; // of a namespace, in bytes; 0: an item
    std::unique_ptr<NamespaceLevel> level = {}; // of a namespace that has been opened

    bool isNamespace() const { return prefixSize > 0; }
};

// A namespace that has been opened: the first of its children, and which of them may have changed
// since they were shown.
struct NamespaceLevel
{
    NamespaceLevel *parent = nullptr; // nullptr: of the whole map
    QByteArray prefix = {}; // that its items' keys begin with
    std::vector<NamespaceChild> children = {}; // ascending by key or prefix, none left out
    qsizetype most = 0; // about how many children are to be shown
    bool hasMore = false; // there are further ones
    qsizetype told = 0; // how many are shown, as the row about further ones says

    bool isTouched = false;
    bool isToBeReadAgain = false; // too many to name
    std::vector<QByteArray> touched = {}; // keys or prefixes of children

    void touch(QByteArrayView childKey, qsizetype mostTouched);
};

// Finds the children of namespaces by jumping through an ItemStore's order of keys: what one costs
// does not depend on how many items it has. A namespace's prefix ends with the separator, the first
// one behind the namespace it stands in, so that parts may be empty ("a::b" is "b" in ":" in "a:").
// An item whose key is the very prefix stands in the namespace, with an empty name.
class NamespaceReader
{
public:
    // `separator` in UTF-8; empty: there are no namespaces.
    NamespaceReader(const ItemStore &store, QByteArray separator);

    // In a namespace whose prefix has `outer` bytes: what stands there for `key`, which begins with
    // that prefix; `key` itself or the beginning of it.
    QByteArrayView childKey(QByteArrayView key, qsizetype outer) const;

    QByteArrayView keyOf(const NamespaceChild &child) const;

    // By its key or prefix; nothing if no item is there any more.
    std::optional<NamespaceChild> child(QByteArrayView childKey, qsizetype outer) const;

    // The next children of a level, `most` at the most.
    std::vector<NamespaceChild> next(const NamespaceLevel &level, qsizetype most) const;
    std::vector<NamespaceChild> first(const NamespaceLevel &level, qsizetype most) const;

    bool hasMore(const NamespaceLevel &level) const; // behind its last child
    qsizetype countOf(QByteArrayView prefix) const; // of items

    // Where a child stands among the level's, or would.
    qsizetype rowOf(const NamespaceLevel &level, QByteArrayView childKey) const;
    bool isAt(const NamespaceLevel &level, qsizetype row, QByteArrayView childKey) const;

    // Whether a key belongs behind the last child of a level that has more: it is not shown yet.
    bool isBeyond(const NamespaceLevel &level, QByteArrayView childKey) const;

private:
    NamespaceChild childAt(qsizetype position, qsizetype outer) const;
    qsizetype positionAfter(const NamespaceChild &child) const;
    qsizetype positionAfterLast(const NamespaceLevel &level) const;
    std::vector<NamespaceChild> read(const NamespaceLevel &level, qsizetype position,
                                     qsizetype most) const;

    const ItemStore &m_store;
    QByteArray m_separator;
};

} // namespace mapdesk
