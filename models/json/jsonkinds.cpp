// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonedit.h"

#include "jsonstrings.h"
#include "layoutoftree.h"

namespace mapdesk::jsonedit {

namespace {

using Kind = JsonNode::Kind;

// The scalar that the node is, or that turning a scalar into a container has wrapped.
std::optional<int> scalarOf(const JsonTree &tree, int index)
{
    const JsonNode &node = tree.node(index);
    if (!node.isContainer())
        return index;
    if (node.childCount != 1)
        return {};
    const int child = tree.child(index, 0);
    const bool isWrapped = node.kind == Kind::Array || tree.key(child) == QLatin1String("value");
    return isWrapped && !tree.node(child).isContainer() ? std::optional(child) : std::nullopt;
}

// The text of a scalar within quotes, and without those of a string.
QByteArray asString(const JsonTree &tree, std::optional<int> scalar)
{
    if (!scalar || tree.node(*scalar).kind == Kind::Null)
        return QByteArrayLiteral("\"\"");
    const QByteArray text = tree.valueText(*scalar).toByteArray();
    return tree.node(*scalar).kind == Kind::String ? text : '"' + text + '"';
}

QByteArray asNumber(const JsonTree &tree, std::optional<int> scalar)
{
    if (scalar && tree.node(*scalar).kind == Kind::Number)
        return tree.valueText(*scalar).toByteArray();
    if (scalar && tree.node(*scalar).kind == Kind::String) {
        const auto json = JsonText::parse(decodedJsonString(tree.valueText(*scalar)).toUtf8());
        if (json && JsonTree(*json).root().kind == Kind::Number)
            return json->bytes();
    }
    return QByteArrayLiteral("0");
}

// Null says that there is nothing yet: nothing is what it becomes.
QByteArray wrapped(const JsonTree &tree, int scalar, Kind container)
{
    const QByteArray text = tree.node(scalar).kind == Kind::Null
        ? QByteArray()
        : tree.valueText(scalar).toByteArray();
    if (container == Kind::Array)
        return '[' + text + ']';
    return text.isEmpty() ? QByteArrayLiteral("{}") : "{\"value\":" + text + '}';
}

QByteArray asScalar(const JsonTree &tree, int node, Kind kind)
{
    switch (kind) {
    case Kind::String:
        return asString(tree, scalarOf(tree, node));
    case Kind::Number:
        return asNumber(tree, scalarOf(tree, node));
    case Kind::True:
        return QByteArrayLiteral("true");
    case Kind::False:
        return QByteArrayLiteral("false");
    default:
        return QByteArrayLiteral("null");
    }
}

// What turns the start of a child of an array into that of a member, or back.
TextSplice rekeyed(const JsonNode &child, Kind container, const QByteArray &colon)
{
    if (container == Kind::Array)
        return {child.keyOffset, child.offset - child.keyOffset};
    return {child.offset, 0, '"' + QByteArray::number(child.row) + '"' + colon};
}

// Brackets, keys and colons are all that changes.
TextSplices rebracketed(const JsonTree &tree, int index, Kind kind)
{
    const JsonNode &node = tree.node(index);
    const QByteArray colon = layoutOfChild(tree, index, 0).colon;
    const bool isArray = kind == Kind::Array;
    TextSplices splices{{node.offset, 1, isArray ? "[" : "{"}};
    for (int row = 0; row < node.childCount; ++row)
        splices.push_back(rekeyed(tree.node(tree.child(index, row)), kind, colon));
    splices.push_back({node.end() - 1, 1, isArray ? "]" : "}"});
    return splices;
}

} // namespace

TextSplices setKind(const JsonTree &tree, int node, JsonNode::Kind kind)
{
    const bool isToContainer = kind == Kind::Array || kind == Kind::Object;
    if (tree.node(node).kind == kind)
        return {};
    if (isToContainer && tree.node(node).isContainer())
        return rebracketed(tree, node, kind);
    const QByteArray value = isToContainer ? wrapped(tree, node, kind) : asScalar(tree, node, kind);
    return setValue(tree, node, *JsonText::parse(value));
}

} // namespace mapdesk::jsonedit
