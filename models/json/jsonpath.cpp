// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonpath.h"

#include "jsonstrings.h"
#include "jsontree.h"

#include <algorithm>

namespace mapdesk {

namespace {

JsonStep stepTo(const JsonTree &tree, int index)
{
    const JsonNode &node = tree.node(index);
    if (!node.isMember())
        return {.index = node.row};
    return {.key = tree.key(index), .occurrence = node.occurrence};
}

std::optional<int> memberAt(const JsonTree &tree, int object, const JsonStep &step)
{
    // A key without escapes is spelled in one way: decoding each would take most of the time.
    const QByteArray plainToken = encodedJsonString(step.key);
    const auto isMeant = [&](int member) {
        const QByteArrayView token = tree.keyText(member);
        return tree.node(member).occurrence == step.occurrence
            && (token == plainToken || (token.contains('\\') && tree.key(member) == step.key));
    };
    for (int row = 0; row < tree.node(object).childCount; ++row) {
        if (isMeant(tree.child(object, row)))
            return tree.child(object, row);
    }
    return {};
}

std::optional<int> childAt(const JsonTree &tree, int parent, const JsonStep &step)
{
    const JsonNode &node = tree.node(parent);
    if (!step.isElement())
        return node.kind == JsonNode::Kind::Object ? memberAt(tree, parent, step) : std::nullopt;
    const bool isThere = node.kind == JsonNode::Kind::Array && step.index < node.childCount;
    return isThere ? std::optional(tree.child(parent, step.index)) : std::nullopt;
}

// What programs can write behind a dot.
bool isPlainName(const QString &key)
{
    const auto isNameCharacter = [](QChar character) {
        return character == u'_' || character == u'$'
            || (character.unicode() < 0x80 && character.isLetterOrNumber());
    };
    return !key.isEmpty() && !key[0].isDigit()
        && std::all_of(key.begin(), key.end(), isNameCharacter);
}

} // namespace

JsonPath pathOf(const JsonTree &tree, int node)
{
    JsonPath path;
    for (int index = node; tree.node(index).parent >= 0; index = tree.node(index).parent)
        path.push_back(stepTo(tree, index));
    std::reverse(path.begin(), path.end());
    return path;
}

std::optional<int> nodeAt(const JsonTree &tree, const JsonPath &path)
{
    std::optional<int> node = 0;
    for (const JsonStep &step : path) {
        node = childAt(tree, *node, step);
        if (!node)
            return {};
    }
    return node;
}

QString jsonPointer(const JsonPath &path)
{
    QString pointer;
    for (const JsonStep &step : path) {
        QString token = step.isElement() ? QString::number(step.index) : step.key;
        token.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
        pointer += u'/' + token;
    }
    return pointer;
}

QString dottedPath(const JsonPath &path)
{
    QString dotted;
    for (const JsonStep &step : path) {
        if (step.isElement())
            dotted += QStringLiteral("[%1]").arg(step.index);
        else if (isPlainName(step.key))
            dotted += (dotted.isEmpty() ? QString() : QStringLiteral(".")) + step.key;
        else
            dotted += u'[' + QString::fromUtf8(encodedJsonString(step.key)) + u']';
        if (step.occurrence > 0)
            dotted += u'#' + QString::number(step.occurrence + 1);
    }
    return dotted.isEmpty() ? QStringLiteral("$") : dotted;
}

} // namespace mapdesk
