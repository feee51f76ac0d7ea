// SPDX-License-Identifier: GPL-3.0-or-later
// How JsonTreeModel asks for edits.
#include "jsonedit.h"
#include "jsonstrings.h"
#include "jsontreemodel.h"
#include "jsontreerow.h"

namespace mapdesk {

namespace {

JsonText jsonNull()
{
    return JsonText::parse(QByteArrayLiteral("null")).value();
}

QByteArray jsonOf(JsonNode::Kind kind, const QString &text)
{
    return kind == JsonNode::Kind::String ? encodedJsonString(text) : text.toUtf8().trimmed();
}

JsonPath inside(JsonPath path, JsonStep step)
{
    path.push_back(std::move(step));
    return path;
}

// Where a node stands once it is in another row of its container.
JsonPath pathAfterMove(const JsonTree &tree, int node, int row)
{
    JsonPath path = pathOf(tree, node);
    JsonStep &step = path.back();
    if (step.isElement()) {
        step.index = row;
        return path;
    }
    step.occurrence = 0;
    const int parent = tree.node(node).parent;
    for (int other = 0, place = 0; place < row; ++other) {
        const int sibling = tree.child(parent, other);
        if (sibling == node)
            continue;
        step.occurrence += tree.key(sibling) == step.key;
        ++place;
    }
    return path;
}

} // namespace

void JsonTreeModel::request(const TextSplices &splices)
{
    if (!splices.empty())
        emit editRequested(splices);
}

bool JsonTreeModel::canAddChild(const QModelIndex &container) const
{
    return isEditable() && container.isValid() && !rowOf(container)->isLeaf()
        && m_tree.node(nodeOf(container)).isContainer();
}

bool JsonTreeModel::canAddBehind(const QModelIndex &sibling) const
{
    return isEditable() && sibling.isValid() && rowOf(sibling)->parent;
}

bool JsonTreeModel::canMove(const QModelIndex &index, int rows) const
{
    if (!canAddBehind(index) || rows == 0)
        return false;
    const int row = index.row() + rows;
    return row >= 0 && row < rowCount(index.parent());
}

std::optional<JsonPath> JsonTreeModel::addChild(const QModelIndex &container)
{
    if (!canAddChild(container))
        return {};
    return addAt(nodeOf(container), rowCount(container.siblingAtColumn(KeyColumn)));
}

std::optional<JsonPath> JsonTreeModel::addBehind(const QModelIndex &sibling)
{
    if (!canAddBehind(sibling))
        return {};
    return addAt(rowOf(sibling)->parent->node, sibling.row() + 1);
}

JsonPath JsonTreeModel::addAt(int container, int row)
{
    const bool isObject = m_tree.node(container).kind == JsonNode::Kind::Object;
    const QString key = isObject ? jsonedit::unusedKey(m_tree, container) : QString();
    JsonPath path = inside(pathOf(m_tree, container),
                           isObject ? JsonStep{.key = key} : JsonStep{.index = row});
    request(jsonedit::insert(m_tree, container, row, key, jsonNull()));
    return path;
}

void JsonTreeModel::remove(const QModelIndex &index)
{
    if (canAddBehind(index))
        request(jsonedit::remove(m_tree, nodeOf(index)));
}

std::optional<JsonPath> JsonTreeModel::move(const QModelIndex &index, int rows)
{
    if (!canMove(index, rows))
        return {};
    const int row = index.row() + rows;
    JsonPath path = pathAfterMove(m_tree, nodeOf(index), row);
    request(jsonedit::move(m_tree, nodeOf(index), row));
    return path;
}

void JsonTreeModel::setKind(const QModelIndex &index, JsonNode::Kind kind)
{
    if (isEditable() && index.isValid() && m_tree.node(nodeOf(index)).kind != kind)
        request(jsonedit::setKind(m_tree, nodeOf(index), kind));
}

QString JsonTreeModel::refusal(const QModelIndex &index, const QString &text) const
{
    if (!m_isCurrent)
        return tr("The text is not valid JSON at the moment.");
    if (!flags(index).testFlag(Qt::ItemIsEditable))
        return tr("This cannot be edited.");
    const JsonNode::Kind kind = m_tree.node(nodeOf(index)).kind;
    if (index.column() == KeyColumn || JsonText::parse(jsonOf(kind, text)))
        return {};
    return tr("This is not JSON. Write a number, true, false or null; text goes in quotes, as in "
              "\"open\".");
}

void JsonTreeModel::insertAsTyped(const QModelIndex &index, const QString &text)
{
    if (!isEditable() || !index.isValid())
        return;
    const JsonNode &node = m_tree.node(nodeOf(index));
    if (index.column() == ValueColumn)
        request({{node.offset, node.length, text.toUtf8()}});
    else if (node.isMember())
        request({{node.keyOffset, node.keyLength, text.toUtf8()}});
}

bool JsonTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString();
    if (role != Qt::EditRole || !refusal(index, text).isEmpty())
        return false;
    if (text == editText(index).toString())
        return true;
    const int node = nodeOf(index);
    if (index.column() == KeyColumn) {
        request(jsonedit::rename(m_tree, node, text));
        return true;
    }
    const Result<JsonText, JsonError> json = JsonText::parse(jsonOf(m_tree.node(node).kind, text));
    if (json)
        request(jsonedit::setValue(m_tree, node, *json));
    return json.has_value();
}

} // namespace mapdesk
