// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontreetext.h"

#include "itemtext.h"
#include "jsonstrings.h"

namespace mapdesk {

namespace {

// More than any screen shows on a line; painting all of a long text would be slow.
constexpr qsizetype longest = 1000;

} // namespace

QString JsonTreeText::key(const JsonTree &tree, int node)
{
    if (tree.node(node).parent < 0)
        return tr("(whole)", "the row of the whole JSON value");
    return tree.node(node).isMember() ? shortenedText(tree.key(node), longest)
                                      : QString::number(tree.node(node).row);
}

QString JsonTreeText::scalar(const JsonTree &tree, int node)
{
    const QByteArrayView text = tree.valueText(node);
    return tree.node(node).kind == JsonNode::Kind::String
        ? shortenedText(decodedJsonString(text), longest)
        : previewText(text);
}

QString JsonTreeText::count(const JsonNode &container)
{
    return container.kind == JsonNode::Kind::Object
        ? tr("%Ln member(s)", nullptr, container.childCount)
        : tr("%Ln element(s)", nullptr, container.childCount);
}

QString JsonTreeText::kind(JsonNode::Kind kind)
{
    switch (kind) {
    case JsonNode::Kind::Object:
        return tr("object");
    case JsonNode::Kind::Array:
        return tr("array");
    case JsonNode::Kind::String:
        return tr("string");
    case JsonNode::Kind::Number:
        return tr("number");
    case JsonNode::Kind::True:
    case JsonNode::Kind::False:
        return tr("boolean");
    case JsonNode::Kind::Null:
        return tr("null");
    }
    return {};
}

} // namespace mapdesk
