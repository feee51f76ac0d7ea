// SPDX-License-Identifier: GPL-3.0-or-later
#include "namespacelevel.h"

#include <algorithm>
#include <utility>

namespace mapdesk {

// Neighbours in the order of keys mostly belong to the same child.
void NamespaceLevel::touch(QByteArrayView childKey, qsizetype mostTouched)
{
    if (isToBeReadAgain || (!touched.empty() && touched.back() == childKey))
        return;
    if (qsizetype(touched.size()) < mostTouched) {
        touched.push_back(childKey.toByteArray());
    } else {
        isToBeReadAgain = true;
        touched.clear();
    }
}

NamespaceReader::NamespaceReader(const ItemStore &store, QByteArray separator)
    : m_store(store)
    , m_separator(std::move(separator))
{
}

QByteArrayView NamespaceReader::childKey(QByteArrayView key, qsizetype outer) const
{
    if (m_separator.isEmpty())
        return key;
    const qsizetype separator = key.indexOf(m_separator, outer);
    return separator < 0 ? key : key.first(separator + m_separator.size());
}

QByteArrayView NamespaceReader::keyOf(const NamespaceChild &child) const
{
    const QByteArrayView key = m_store.item(child.item).key;
    return child.isNamespace() ? key.first(child.prefixSize) : key;
}

std::optional<NamespaceChild> NamespaceReader::child(QByteArrayView childKey, qsizetype outer) const
{
    const qsizetype position = m_store.positionOf(childKey);
    if (position == m_store.size())
        return {};
    NamespaceChild found = childAt(position, outer);
    return keyOf(found) == childKey ? std::optional(std::move(found)) : std::nullopt;
}

std::vector<NamespaceChild> NamespaceReader::next(const NamespaceLevel &level, qsizetype most) const
{
    return read(level, positionAfterLast(level), most);
}

std::vector<NamespaceChild> NamespaceReader::first(const NamespaceLevel &level,
                                                   qsizetype most) const
{
    return read(level, m_store.positionOf(level.prefix), most);
}

bool NamespaceReader::hasMore(const NamespaceLevel &level) const
{
    return positionAfterLast(level) < m_store.positionAfterPrefix(level.prefix);
}

qsizetype NamespaceReader::countOf(QByteArrayView prefix) const
{
    return m_store.positionAfterPrefix(prefix) - m_store.positionOf(prefix);
}

qsizetype NamespaceReader::rowOf(const NamespaceLevel &level, QByteArrayView childKey) const
{
    const auto row = std::partition_point(
        level.children.begin(), level.children.end(),
        [&](const NamespaceChild &child) { return keyOf(child) < childKey; });
    return row - level.children.begin();
}

bool NamespaceReader::isAt(const NamespaceLevel &level, qsizetype row,
                           QByteArrayView childKey) const
{
    return row < qsizetype(level.children.size()) && keyOf(level.children[size_t(row)]) == childKey;
}

bool NamespaceReader::isBeyond(const NamespaceLevel &level, QByteArrayView childKey) const
{
    return level.hasMore && !level.children.empty() && keyOf(level.children.back()) < childKey;
}

NamespaceChild NamespaceReader::childAt(qsizetype position, qsizetype outer) const
{
    const ItemHandle handle = m_store.handleAt(position);
    const QByteArrayView key = m_store.item(handle).key;
    const QByteArrayView shown = childKey(key, outer);
    const bool isNamespace = !m_separator.isEmpty() && shown.size() > outer
        && shown.sliced(outer).endsWith(m_separator);
    return {.item = handle, .prefixSize = isNamespace ? shown.size() : 0};
}

qsizetype NamespaceReader::positionAfter(const NamespaceChild &child) const
{
    const QByteArrayView key = keyOf(child);
    return child.isNamespace() ? m_store.positionAfterPrefix(key) : m_store.positionAfter(key);
}

qsizetype NamespaceReader::positionAfterLast(const NamespaceLevel &level) const
{
    return level.children.empty() ? m_store.positionOf(level.prefix)
                                  : positionAfter(level.children.back());
}

std::vector<NamespaceChild> NamespaceReader::read(const NamespaceLevel &level, qsizetype position,
                                                  qsizetype most) const
{
    std::vector<NamespaceChild> found;
    const qsizetype end = m_store.positionAfterPrefix(level.prefix);
    while (position < end && qsizetype(found.size()) < most) {
        found.push_back(childAt(position, level.prefix.size()));
        const NamespaceChild &child = found.back();
        position = child.isNamespace() ? positionAfter(child) : position + 1;
    }
    return found;
}

} // namespace mapdesk
