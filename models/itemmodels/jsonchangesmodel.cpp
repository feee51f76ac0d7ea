// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonchangesmodel.h"

#include "shownjson.h"

#include <algorithm>

namespace mapdesk {

namespace {

const QByteArray *valueOf(const JsonChange &change, int column)
{
    const bool isReordered = change.kind == JsonChange::Kind::Reordered;
    if (column == JsonChangesModel::BeforeColumn && !isReordered && !change.before.isEmpty())
        return &change.before;
    if (column == JsonChangesModel::AfterColumn && !isReordered && !change.after.isEmpty())
        return &change.after;
    return nullptr;
}

bool isValueColumn(int column)
{
    return column == JsonChangesModel::BeforeColumn || column == JsonChangesModel::AfterColumn;
}

} // namespace

void JsonChangesModel::setChanges(const std::vector<JsonChange> &changes)
{
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

QString JsonChangesModel::word(JsonChange::Kind kind)
{
    switch (kind) {
    case JsonChange::Kind::Added:
        return tr("Added");
    case JsonChange::Kind::Removed:
        return tr("Removed");
    case JsonChange::Kind::Changed:
        return tr("Changed");
    case JsonChange::Kind::Reordered:
        return tr("Reordered");
    }
    return {};
}

int JsonChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int JsonChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JsonChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JsonChange &shown = change(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(shown, index.column());
    case Qt::ToolTipRole:
        return toolTip(shown, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == KindColumn ? sentence(shown) : QVariant();
    case KindRole:
        return QVariant::fromValue(shown.kind);
    case IsWordsRole:
        return isValueColumn(index.column()) && !valueOf(shown, index.column());
    default:
        return {};
    }
}

QString JsonChangesModel::displayText(const JsonChange &change, int column)
{
    if (column == KindColumn)
        return word(change.kind);
    if (column == PlaceColumn)
        return ShownJson::place(change.path);
    if (const QByteArray *value = valueOf(change, column))
        return ShownJson::shortened(*value);
    if (change.kind != JsonChange::Kind::Reordered)
        return ShownJson::absent();
    return column == BeforeColumn ? tr("the same members") : tr("another order of its members");
}

QString JsonChangesModel::toolTip(const JsonChange &change, int column)
{
    const QByteArray *value = valueOf(change, column);
    return value ? ShownJson::forToolTip(*value) : displayText(change, column);
}

QString JsonChangesModel::summary(const std::vector<JsonChange> &changes)
{
    if (changes.empty())
        return tr("Nothing changes.");
    const auto count = [&changes](JsonChange::Kind kind) {
        return int(std::count_if(changes.begin(), changes.end(),
                                 [kind](const JsonChange &one) { return one.kind == kind; }));
    };
    QStringList parts;
    if (const int added = count(JsonChange::Kind::Added))
        parts += tr("%n added", nullptr, added);
    if (const int removed = count(JsonChange::Kind::Removed))
        parts += tr("%n removed", nullptr, removed);
    if (const int changed = count(JsonChange::Kind::Changed))
        parts += tr("%n changed", nullptr, changed);
    if (const int reordered = count(JsonChange::Kind::Reordered))
        parts += tr("%n reordered", nullptr, reordered);
    return tr("%n change(s)", nullptr, int(changes.size()))
        + QStringLiteral(": %1").arg(parts.join(QStringLiteral(", ")));
}

QString JsonChangesModel::sentence(const JsonChange &change)
{
    return tr("%1: %2. Before: %3. After: %4.")
        .arg(word(change.kind), displayText(change, PlaceColumn), displayText(change, BeforeColumn),
             displayText(change, AfterColumn));
}

QVariant JsonChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("What");
    case PlaceColumn:
        return tr("Where");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return {};
    }
}

} // namespace mapdesk
