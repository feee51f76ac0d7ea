// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonedit.h"

#include "jsonstrings.h"
#include "jsontokens.h"
#include "layoutoftree.h"

#include <QSet>

namespace mapdesk::jsonedit {

namespace {

// A comma and what follows it up to the next child.
QByteArray separator(const JsonLayout &layout)
{
    return layout.onLines ? ',' + layout.newLine() : layout.comma;
}

// `child` as another one in `row`, in front of what stands there.
TextSplice inserted(const JsonTree &tree, int container, int row, const QByteArray &child,
                    const JsonLayout &layout)
{
    if (row < tree.node(container).childCount)
        return {tree.node(tree.child(container, row)).begin(), 0, child + separator(layout)};
    return {tree.node(tree.child(container, row - 1)).end(), 0, separator(layout) + child};
}

// `child` as the only one. What was white space between the brackets goes.
TextSplice filled(const JsonTree &tree, int container, const QByteArray &child,
                  const JsonLayout &layout)
{
    const JsonNode &node = tree.node(container);
    const QByteArray inside = layout.onLines
        ? layout.newLine() + child + layoutOfValue(tree, container).newLine()
        : child;
    return {node.offset + 1, node.length - 2, inside};
}

// A child with one of the commas beside it.
TextSplice removed(const JsonTree &tree, int index)
{
    const JsonNode &node = tree.node(index);
    const JsonNode &container = tree.node(node.parent);
    if (container.childCount == 1)
        return {container.offset + 1, container.length - 2};
    if (node.row == 0) {
        const JsonNode &next = tree.node(tree.child(node.parent, 1));
        return {node.begin(), next.begin() - node.begin()};
    }
    const JsonNode &previous = tree.node(tree.child(node.parent, node.row - 1));
    return {previous.end(), node.end() - previous.end()};
}

} // namespace

TextSplices setValue(const JsonTree &tree, int node, const JsonText &value)
{
    if (hasSameTokens(tree.valueText(node), value.bytes()))
        return {};
    const JsonNode &old = tree.node(node);
    return {{old.offset, old.length, laidOut(value, layoutOfValue(tree, node))}};
}

TextSplices rename(const JsonTree &tree, int node, const QString &key)
{
    const JsonNode &member = tree.node(node);
    if (!member.isMember() || tree.key(node) == key)
        return {};
    return {{member.keyOffset, member.keyLength, encodedJsonString(key)}};
}

TextSplices remove(const JsonTree &tree, int node)
{
    if (tree.node(node).parent < 0)
        return {};
    return {removed(tree, node)};
}

TextSplices insert(const JsonTree &tree, int container, int row, const QString &key,
                   const JsonText &value)
{
    const JsonNode &node = tree.node(container);
    if (!node.isContainer())
        return {};
    const JsonLayout layout = layoutOfChild(tree, container, row);
    QByteArray child = laidOut(value, layout);
    if (node.kind == JsonNode::Kind::Object)
        child.prepend(encodedJsonString(key) + layout.colon);
    if (node.childCount == 0)
        return {filled(tree, container, child, layout)};
    return {inserted(tree, container, row, child, layout)};
}

TextSplices move(const JsonTree &tree, int node, int row)
{
    const JsonNode &moved = tree.node(node);
    if (moved.parent < 0 || row == moved.row)
        return {};
    const QByteArray child = tree.text().bytes().sliced(moved.begin(), moved.end() - moved.begin());
    const bool isUp = row < moved.row;
    // As counted before the child is gone from its old place.
    const int target = isUp ? row : row + 1;
    const TextSplice added = inserted(tree, moved.parent, target, child,
                                      layoutOfChild(tree, moved.parent, target));
    if (isUp)
        return {added, removed(tree, node)};
    return {removed(tree, node), added};
}

QString unusedKey(const JsonTree &tree, int object)
{
    QSet<QString> keys;
    for (int row = 0; row < tree.node(object).childCount; ++row)
        keys.insert(tree.key(tree.child(object, row)));
    const QString first = QStringLiteral("new");
    QString key = first;
    for (int number = 2; keys.contains(key); ++number)
        key = first + QString::number(number);
    return key;
}

} // namespace mapdesk::jsonedit
