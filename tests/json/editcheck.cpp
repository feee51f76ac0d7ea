// SPDX-License-Identifier: GPL-3.0-or-later
#include "editcheck.h"

#include "formatcheck.h"
#include "jsonformat.h"
#include "jsonstrings.h"

#include <QList>

#include <algorithm>

namespace mapdesk {

namespace {

using Operation = JsonEdit::Operation;
using Kind = JsonNode::Kind;

struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

QByteArray textOf(const JsonTree &tree, Range range)
{
    return tree.text().bytes().sliced(range.begin, range.end - range.begin);
}

// Between the brackets of the container in which something comes, goes or moves.
Range insideOf(const JsonTree &tree, const JsonEdit &edit)
{
    const JsonNode &node = tree.node(edit.node);
    const JsonNode &container = edit.operation == Operation::Insert ? node : tree.node(node.parent);
    return {container.offset + 1, container.end() - 1};
}

// Where alone the edit may change the text.
Range placeOf(const JsonTree &tree, const JsonEdit &edit)
{
    const JsonNode &node = tree.node(edit.node);
    switch (edit.operation) {
    case Operation::SetValue:
    case Operation::SetKind:
        return {node.offset, node.end()};
    case Operation::Rename:
        return {node.keyOffset, node.keyOffset + node.keyLength};
    default:
        return insideOf(tree, edit);
    }
}

bool areInOrder(const TextSplices &splices, Range place)
{
    qsizetype end = place.begin;
    for (const TextSplice &splice : splices) {
        if (splice.offset < end || splice.removed < 0)
            return false;
        end = splice.offset + splice.removed;
    }
    return end <= place.end;
}

QByteArrayList childTexts(const JsonTree &tree, int container)
{
    QByteArrayList texts;
    for (int row = 0; row < tree.node(container).childCount; ++row) {
        const JsonNode &child = tree.node(tree.child(container, row));
        texts.append(textOf(tree, {child.begin(), child.end()}));
    }
    return texts;
}

// The children's texts as they have to be afterwards, but for the layout of what is new.
QByteArrayList childrenAfter(const JsonTree &tree, const JsonEdit &edit)
{
    const JsonNode &node = tree.node(edit.node);
    if (edit.operation == Operation::Insert) {
        QByteArrayList texts = childTexts(tree, edit.node);
        const bool isMember = node.kind == Kind::Object;
        texts.insert(edit.row,
                     (isMember ? encodedJsonString(edit.key) + ':' : QByteArray())
                         + compactJson(edit.value));
        return texts;
    }
    QByteArrayList texts = childTexts(tree, node.parent);
    if (edit.operation == Operation::Remove)
        texts.remove(node.row);
    else
        texts.move(node.row, edit.row);
    return texts;
}

// The whole text's tokens as they have to be afterwards.
QByteArrayList tokensAfter(const JsonTree &tree, const JsonEdit &edit)
{
    const Range place = placeOf(tree, edit);
    QByteArray middle;
    if (edit.operation == Operation::SetValue)
        middle = edit.value.bytes();
    else if (edit.operation == Operation::Rename)
        middle = tree.key(edit.node) == edit.key ? textOf(tree, place)
                                                 : encodedJsonString(edit.key);
    else
        middle = childrenAfter(tree, edit).join(',');
    return tokenTexts(textOf(tree, {0, place.begin})) + tokenTexts(middle)
        + tokenTexts(textOf(tree, {place.end, tree.text().bytes().size()}));
}

// What else stands in the container keeps its bytes.
bool keepsTheOthers(const JsonTree &tree, const JsonEdit &edit, const JsonTree &after)
{
    const bool isInsert = edit.operation == Operation::Insert;
    QByteArrayList expected = childrenAfter(tree, edit);
    QByteArrayList found = childTexts(after, isInsert ? edit.node : tree.node(edit.node).parent);
    if (isInsert) {
        expected.remove(edit.row);
        found.remove(edit.row);
    }
    return found == expected;
}

QByteArrayList valueTokens(const JsonTree &tree, int container)
{
    QByteArrayList texts;
    for (int row = 0; row < tree.node(container).childCount; ++row)
        texts.append(tree.valueText(tree.child(container, row)).toByteArray());
    return texts;
}

QByteArray brokenKindPromise(const JsonTree &tree, const JsonEdit &edit, const JsonTree &after)
{
    if (after.node(edit.node).kind != edit.kind)
        return "the value is of the other kind";
    const JsonNode &node = tree.node(edit.node);
    if (node.isContainer() && after.node(edit.node).isContainer()
        && valueTokens(tree, edit.node) != valueTokens(after, edit.node))
        return "a container's values stay when its kind changes";
    const qsizetype behind = tree.text().bytes().size() - node.end();
    const QByteArray afterBytes = after.text().bytes();
    if (tree.text().bytes().last(behind) != afterBytes.last(behind))
        return "what stands behind stays";
    return {};
}

QByteArray brokenOutcomePromise(const JsonTree &tree, const JsonEdit &edit, const JsonTree &after)
{
    if (edit.operation == Operation::SetKind)
        return brokenKindPromise(tree, edit, after);
    if (tokenTexts(after.text().bytes()) != tokensAfter(tree, edit))
        return "all other tokens are equal and in order";
    if (edit.operation == Operation::Rename)
        return after.key(edit.node) == edit.key ? "" : "the member has the new key";
    if (edit.operation == Operation::SetValue)
        return {};
    if (!keepsTheOthers(tree, edit, after))
        return "what else stands in the container keeps its bytes";
    if (edit.operation == Operation::Insert && tree.node(edit.node).kind == Kind::Object
        && after.key(after.child(edit.node, edit.row)) != edit.key)
        return "the new member has its key";
    return {};
}

QByteArray brokenLayoutPromise(const JsonText &before, const JsonText &after)
{
    // A text of one scalar or empty container counts as pretty.
    const bool isPretty = before.bytes() == prettyJson(before);
    if (isPretty && after.bytes() != prettyJson(after))
        return "a pretty text stays pretty";
    if (!isPretty && before.bytes() == compactJson(before) && after.bytes() != compactJson(after))
        return "a compact text stays compact";
    return {};
}

} // namespace

TextSplices JsonEdit::splices(const JsonTree &tree) const
{
    switch (operation) {
    case Operation::SetValue:
        return jsonedit::setValue(tree, node, value);
    case Operation::Rename:
        return jsonedit::rename(tree, node, key);
    case Operation::Remove:
        return jsonedit::remove(tree, node);
    case Operation::Insert:
        return jsonedit::insert(tree, node, row, key, value);
    case Operation::Move:
        return jsonedit::move(tree, node, row);
    case Operation::SetKind:
        return jsonedit::setKind(tree, node, kind);
    }
    return {};
}

void JsonEdit::fit(const JsonTree &tree)
{
    const auto suits = [&] {
        if (operation == Operation::Rename)
            return tree.node(node).isMember();
        if (operation == Operation::Insert)
            return tree.node(node).isContainer();
        return operation == Operation::SetValue || operation == Operation::SetKind || node > 0;
    };
    node = std::clamp(node, 0, tree.size() - 1);
    while (node > 0 && !suits())
        --node;
    if (!suits())
        operation = Operation::SetValue;
    const JsonNode &place = tree.node(node);
    if (operation == Operation::Insert)
        row = std::clamp(row, 0, place.childCount);
    if (operation == Operation::Move)
        row = std::clamp(row, 0, tree.node(place.parent).childCount - 1);
}

QByteArray brokenEditPromise(const JsonTree &tree, const JsonEdit &edit)
{
    const QByteArray &before = tree.text().bytes();
    const TextSplices splices = edit.splices(tree);
    // What moves past its like changes nothing.
    if (edit.operation != Operation::Move
        && splices.empty() != (spliced(before, splices) == before))
        return "there are splices where something changes, and only there";
    if (!areInOrder(splices, placeOf(tree, edit)))
        return "the splices are in order and within what is edited";
    const auto after = JsonText::parse(spliced(before, splices));
    if (!after)
        return "the text is valid afterwards";
    const QByteArray broken = brokenOutcomePromise(tree, edit, JsonTree(*after));
    if (!broken.isEmpty())
        return broken;
    if (spliced(after->bytes(), spliceBetween(after->bytes(), before)) != before)
        return "a splice leads back";
    return splices.empty() ? QByteArray() : brokenLayoutPromise(tree.text(), *after);
}

} // namespace mapdesk
