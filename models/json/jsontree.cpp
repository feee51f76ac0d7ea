// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontree.h"

#include "jsonstrings.h"
#include "jsontokens.h"

#include <QHash>

#include <algorithm>

namespace mapdesk {

namespace {

JsonNode::Kind kindOf(JsonToken::Kind token)
{
    switch (token) {
    case JsonToken::Kind::ObjectStart:
        return JsonNode::Kind::Object;
    case JsonToken::Kind::ArrayStart:
        return JsonNode::Kind::Array;
    case JsonToken::Kind::String:
        return JsonNode::Kind::String;
    case JsonToken::Kind::Number:
        return JsonNode::Kind::Number;
    case JsonToken::Kind::True:
        return JsonNode::Kind::True;
    case JsonToken::Kind::False:
        return JsonNode::Kind::False;
    default:
        return JsonNode::Kind::Null;
    }
}

// Walks over the tokens once; the open containers are the chain of parents.
class TreeBuilder
{
public:
    explicit TreeBuilder(QByteArrayView text)
        : m_tokens(text)
    {
    }

    std::vector<JsonNode> build()
    {
        for (JsonToken token = m_tokens.next(); token.kind != JsonToken::Kind::End;
             token = m_tokens.next())
            take(token);
        return std::move(m_nodes);
    }

private:
    using Kind = JsonToken::Kind;

    void take(const JsonToken &token)
    {
        if (token.kind == Kind::Comma || token.kind == Kind::Colon)
            return;
        if (token.kind == Kind::ObjectEnd || token.kind == Kind::ArrayEnd)
            close(token);
        else if (isKeyNext())
            m_key = token;
        else
            add(token);
    }

    bool isKeyNext() const
    {
        return m_open >= 0 && m_nodes[size_t(m_open)].kind == JsonNode::Kind::Object
            && m_key.text.isEmpty();
    }

    void add(const JsonToken &token)
    {
        JsonNode node;
        node.kind = kindOf(token.kind);
        node.parent = m_open;
        node.keyOffset = m_key.offset;
        node.keyLength = m_key.text.size();
        node.offset = token.offset;
        node.length = token.text.size();
        if (m_open >= 0)
            node.row = m_nodes[size_t(m_open)].childCount++;
        m_key = {};
        m_nodes.push_back(node);
        if (node.isContainer())
            m_open = int(m_nodes.size()) - 1;
    }

    void close(const JsonToken &token)
    {
        JsonNode &node = m_nodes[size_t(m_open)];
        node.length = token.offset + token.text.size() - node.offset;
        m_open = node.parent;
    }

    JsonTokens m_tokens;
    std::vector<JsonNode> m_nodes;
    JsonToken m_key; // without text while no key was read
    int m_open = -1;
};

std::vector<int> groupedByParent(std::vector<JsonNode> &nodes)
{
    int slot = 0;
    for (JsonNode &node : nodes) {
        node.firstSlot = slot;
        slot += node.childCount;
    }
    std::vector<int> children(static_cast<size_t>(slot));
    for (size_t index = 1; index < nodes.size(); ++index) {
        const JsonNode &parent = nodes[size_t(nodes[index].parent)];
        children[size_t(parent.firstSlot) + size_t(nodes[index].row)] = int(index);
    }
    return children;
}

} // namespace

JsonTree::JsonTree(JsonText text)
    : m_text(std::move(text))
    , m_nodes(TreeBuilder(m_text.bytes()).build())
    , m_children(groupedByParent(m_nodes))
{
    for (int index = 0; index < size(); ++index) {
        if (node(index).kind == JsonNode::Kind::Object && node(index).childCount > 1)
            countKeys(index);
    }
}

void JsonTree::countKeys(int object)
{
    QHash<QString, int> counts;
    counts.reserve(node(object).childCount);
    for (int row = 0; row < node(object).childCount; ++row) {
        const int member = child(object, row);
        m_nodes[size_t(member)].occurrence = counts[key(member)]++;
    }
}

int JsonTree::child(int parent, int row) const
{
    return m_children[size_t(node(parent).firstSlot) + size_t(row)];
}

QByteArrayView JsonTree::keyText(int index) const
{
    return QByteArrayView(m_text.bytes()).sliced(node(index).keyOffset, node(index).keyLength);
}

QByteArrayView JsonTree::valueText(int index) const
{
    return QByteArrayView(m_text.bytes()).sliced(node(index).offset, node(index).length);
}

QString JsonTree::key(int index) const
{
    return node(index).isMember() ? decodedJsonString(keyText(index)) : QString();
}

int JsonTree::nodeAtOffset(qsizetype offset) const
{
    // Nodes stand in the order of the text: the last one that begins up to the place is in what is
    // wanted, or is it.
    const auto behind = std::upper_bound(
        m_nodes.begin(), m_nodes.end(), offset,
        [](qsizetype place, const JsonNode &node) { return place < node.begin(); });
    int found = behind == m_nodes.begin() ? 0 : int(behind - m_nodes.begin()) - 1;
    while (node(found).parent >= 0 && offset > node(found).end())
        found = node(found).parent;
    return found;
}

} // namespace mapdesk
