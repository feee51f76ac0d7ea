// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontreemodel.h"

#include "itemtext.h"
#include "jsonstrings.h"
#include "jsontreerow.h"
#include "jsontreetext.h"

namespace mapdesk {

JsonTreeModel::JsonTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(makeJsonTreeRow(m_tree, 0, nullptr))
{
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setReadOnly(bool readOnly)
{
    const bool wasEditable = isEditable();
    m_isReadOnly = readOnly;
    if (isEditable() != wasEditable)
        emit currentChanged();
}

bool JsonTreeModel::isCurrent() const
{
    return m_isCurrent;
}

bool JsonTreeModel::isEditable() const
{
    return m_isCurrent && !m_isReadOnly;
}

const JsonTree &JsonTreeModel::tree() const
{
    return m_tree;
}

JsonTreeRow *JsonTreeModel::rowOf(const QModelIndex &index) const
{
    return static_cast<JsonTreeRow *>(index.internalPointer());
}

QModelIndex JsonTreeModel::indexOfRow(const JsonTreeRow &row, int column) const
{
    return createIndex(row.row, column, &row);
}

int JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return rowOf(index)->node;
}

JsonTreeRow *JsonTreeModel::shownRow(int node) const
{
    std::vector<int> rows; // from the node up to the root
    for (int index = node; m_tree.node(index).parent >= 0; index = m_tree.node(index).parent)
        rows.push_back(m_tree.node(index).row);
    JsonTreeRow *row = m_root.get();
    for (; !rows.empty() && !row->isLeaf(); rows.pop_back())
        row = row->children[size_t(rows.back())].get();
    return row;
}

QModelIndex JsonTreeModel::indexOf(const JsonPath &path, int column) const
{
    const std::optional<int> node = nodeAt(m_tree, path);
    if (!node)
        return {};
    const JsonTreeRow *row = shownRow(*node);
    return row->node == *node ? indexOfRow(*row, column) : QModelIndex();
}

QModelIndex JsonTreeModel::indexAtOffset(qsizetype offset) const
{
    return indexOfRow(*shownRow(m_tree.nodeAtOffset(offset)));
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return indexOfRow(parent.isValid() ? *rowOf(parent)->children[size_t(row)] : *m_root, column);
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    const JsonTreeRow *parent = child.isValid() ? rowOf(child)->parent : nullptr;
    return parent ? indexOfRow(*parent) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return 1;
    return parent.column() == KeyColumn ? int(rowOf(parent)->children.size()) : 0;
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::ItemFlags JsonTreeModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid() || !isEditable())
        return flags;
    const JsonNode &node = m_tree.node(nodeOf(index));
    const bool takesText = (index.column() == KeyColumn && node.isMember())
        || (index.column() == ValueColumn && !node.isContainer());
    return takesText ? flags | Qt::ItemIsEditable : flags;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::ToolTipRole:
        return index.column() == KindColumn ? QVariant() : displayText(index);
    case Qt::DisplayRole:
        return displayText(index);
    case Qt::EditRole:
        return editText(index);
    case PathRole:
        return QVariant::fromValue(pathOf(m_tree, nodeOf(index)));
    case KindRole:
        return QVariant::fromValue(m_tree.node(nodeOf(index)).kind);
    case ValueTextRole:
        return m_tree.valueText(nodeOf(index)).toByteArray();
    default:
        return {};
    }
}

QVariant JsonTreeModel::displayText(const QModelIndex &index) const
{
    const JsonTreeRow &row = *rowOf(index);
    const JsonNode &node = m_tree.node(row.node);
    switch (index.column()) {
    case KeyColumn:
        return JsonTreeText::key(m_tree, row.node);
    case ValueColumn:
        if (!node.isContainer())
            return JsonTreeText::scalar(m_tree, row.node);
        return row.isLeaf() ? previewText(m_tree.valueText(row.node)) : JsonTreeText::count(node);
    case KindColumn:
        return JsonTreeText::kind(node.kind);
    default:
        return {};
    }
}

QVariant JsonTreeModel::editText(const QModelIndex &index) const
{
    const int node = nodeOf(index);
    if (index.column() == KeyColumn && m_tree.node(node).isMember())
        return m_tree.key(node);
    if (index.column() != ValueColumn || m_tree.node(node).isContainer())
        return {};
    const QByteArrayView text = m_tree.valueText(node);
    return m_tree.node(node).kind == JsonNode::Kind::String ? decodedJsonString(text)
                                                            : QString::fromUtf8(text);
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case ValueColumn:
        return tr("Value");
    case KindColumn:
        return tr("Type");
    default:
        return {};
    }
}

} // namespace mapdesk
