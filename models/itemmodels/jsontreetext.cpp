// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontreetext.h"

#include "displaytext.h"
#include "itemtext.h"
#include "jsonstrings.h"

namespace mapdesk {

namespace {

// More than any screen shows on a line; painting all of a long text would be slow.
constexpr qsizetype longest = 1000;

QString onOneLine(QString text)
{
    const bool isCut = text.size() > longest;
    text.truncate(longest);
    if (isCut && text.back().isHighSurrogate())
        text.chop(1);
    return visibleText(text) + (isCut ? QStringLiteral("…") : QString());
}

} // namespace

QString JsonTreeText::key(const JsonTree &tree, int node)
{
    if (tree.node(node).parent < 0)
        return tr("(whole)", "the row of the whole JSON value");
    return tree.node(node).isMember() ? onOneLine(tree.key(node))
                                      : QString::number(tree.node(node).row);
}

QString JsonTreeText::scalar(const JsonTree &tree, int node)
{
    const QByteArrayView text = tree.valueText(node);
    return tree.node(node).kind == JsonNode::Kind::String ? onOneLine(decodedJsonString(text))
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
        return tr("text");
    case JsonNode::Kind::Number:
        return tr("number");
    case JsonNode::Kind::True:
    case JsonNode::Kind::False:
        return tr("true or false");
    case JsonNode::Kind::Null:
        return tr("null");
    }
    return {};
}

} // namespace mapdesk
