// SPDX-License-Identifier: GPL-3.0-or-later
#include "layoutoftree.h"

#include "jsontokens.h"

#include <algorithm>
#include <optional>

namespace mapdesk {

namespace {

bool isLineBreak(char byte)
{
    return byte == '\n' || byte == '\r';
}

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

QByteArrayView spaceBefore(const QByteArray &text, qsizetype offset)
{
    qsizetype start = offset;
    while (start > 0 && (isBlank(text[start - 1]) || isLineBreak(text[start - 1])))
        --start;
    return QByteArrayView(text).sliced(start, offset - start);
}

// Of the line that has this byte.
QByteArray lineIndent(const QByteArray &text, qsizetype offset)
{
    qsizetype start = offset;
    while (start > 0 && !isLineBreak(text[start - 1]))
        --start;
    qsizetype end = start;
    while (end < offset && isBlank(text[end]))
        ++end;
    return text.sliced(start, end - start);
}

struct LineStart
{
    QByteArray lineBreak;
    QByteArray indent;
};

std::optional<LineStart> lineStartIn(QByteArrayView space)
{
    const auto last = std::find_if(space.rbegin(), space.rend(), isLineBreak);
    if (last == space.rend())
        return {};
    const qsizetype end = last.base() - space.begin();
    const bool isPair = end > 1 && space.sliced(end - 2, 2) == "\r\n";
    const qsizetype length = isPair ? 2 : 1;
    return LineStart{space.sliced(end - length, length).toByteArray(),
                     space.sliced(end).toByteArray()};
}

// Which child's place shows how the children around `row` are set apart: where there are several,
// not the first, which no comma precedes.
int exampleFor(const JsonNode &container, int row)
{
    return std::clamp(row, std::min(1, container.childCount - 1), container.childCount - 1);
}

// Whether the first comma or colon has white space behind it.
bool isSpaced(const QByteArray &text)
{
    JsonTokens tokens(text);
    for (JsonToken token = tokens.next(); token.kind != JsonToken::Kind::End;
         token = tokens.next()) {
        if (token.kind == JsonToken::Kind::Comma || token.kind == JsonToken::Kind::Colon)
            return isBlank(text[token.offset + 1]) || isLineBreak(text[token.offset + 1]);
    }
    return false;
}

// As found in the nearest member: in this node or around it.
QByteArray colonNear(const JsonTree &tree, int node, bool onLines)
{
    while (node >= 0 && !tree.node(node).isMember())
        node = tree.node(node).parent;
    const QByteArray &text = tree.text().bytes();
    if (node < 0)
        return onLines || isSpaced(text) ? QByteArrayLiteral(": ") : QByteArrayLiteral(":");
    const JsonNode &member = tree.node(node);
    const qsizetype keyEnd = member.keyOffset + member.keyLength;
    const QByteArray colon = text.sliced(keyEnd, member.offset - keyEnd);
    return lineStartIn(colon) ? QByteArrayLiteral(": ") : colon;
}

// How much further in the children's lines are than the container's.
QByteArray unitBetween(const QByteArray &outer, const QByteArray &inner)
{
    return inner.startsWith(outer) ? inner.sliced(outer.size()) : JsonLayout().unit;
}

} // namespace

JsonLayout layoutOfChild(const JsonTree &tree, int container, int row)
{
    const JsonNode &node = tree.node(container);
    if (node.childCount == 0)
        return layoutOfValue(tree, container).inside();
    const QByteArray &text = tree.text().bytes();
    const int example = tree.child(container, exampleFor(node, row));
    const QByteArrayView space = spaceBefore(text, tree.node(example).begin());
    JsonLayout layout;
    if (const auto line = lineStartIn(space)) {
        layout.lineBreak = line->lineBreak;
        layout.indent = line->indent;
        layout.unit = unitBetween(lineIndent(text, node.begin()), line->indent);
    } else {
        layout.onLines = false;
        if (node.childCount > 1)
            layout.comma += space;
        else if (isSpaced(text))
            layout.comma += ' ';
    }
    layout.colon = colonNear(tree, example, layout.onLines);
    return layout;
}

JsonLayout layoutOfValue(const JsonTree &tree, int node)
{
    const JsonNode &value = tree.node(node);
    JsonLayout layout;
    if (value.parent >= 0)
        layout = layoutOfChild(tree, value.parent, value.row);
    else if (value.childCount > 0)
        layout = layoutOfChild(tree, node, 0);
    layout.indent = lineIndent(tree.text().bytes(), value.begin());
    return layout;
}

} // namespace mapdesk
