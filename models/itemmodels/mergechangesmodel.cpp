// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergechangesmodel.h"

#include "shownjson.h"

namespace mapdesk {

namespace {

// Short, and said of a place: "Changed by: only them".
QString whoChanged(MergeChange::By by)
{
    switch (by) {
    case MergeChange::By::Theirs:
        return MergeChangesModel::tr("Only them");
    case MergeChange::By::Mine:
        return MergeChangesModel::tr("Only you");
    case MergeChange::By::BothAlike:
        return MergeChangesModel::tr("Both alike");
    case MergeChange::By::Overlap:
        return MergeChangesModel::tr("Both");
    }
    return {};
}

QString whoChangedSaid(MergeChange::By by)
{
    switch (by) {
    case MergeChange::By::Theirs:
        return MergeChangesModel::tr("Only they changed it.");
    case MergeChange::By::Mine:
        return MergeChangesModel::tr("Only you changed it.");
    case MergeChange::By::BothAlike:
        return MergeChangesModel::tr("They and you changed it alike.");
    case MergeChange::By::Overlap:
        return MergeChangesModel::tr("They and you changed it differently.");
    }
    return {};
}

} // namespace

MergeChangesModel::MergeChangesModel(JsonMerge merge, MergeAim aim, QObject *parent)
    : QAbstractTableModel(parent)
    , m_choices(std::move(merge))
    , m_aim(aim)
{
}

void MergeChangesModel::choose(int row, JsonSide side)
{
    if (row < 0 || row >= rowCount() || m_choices.side(row) == side)
        return;
    m_choices.choose(row, side);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

std::optional<JsonSide> MergeChangesModel::sideOf(int column)
{
    switch (column) {
    case BaseColumn:
        return JsonSide::Base;
    case TheirsColumn:
        return JsonSide::Theirs;
    case MineColumn:
        return JsonSide::Mine;
    default:
        return {};
    }
}

QString MergeChangesModel::name(JsonSide side, MergeAim aim)
{
    const bool isUndo = aim == MergeAim::Undo;
    switch (side) {
    case JsonSide::Base:
        return isUndo ? tr("Your write") : tr("What it was");
    case JsonSide::Theirs:
        return isUndo ? tr("Now") : tr("Theirs");
    case JsonSide::Mine:
        return isUndo ? tr("Before") : tr("Mine");
    }
    return {};
}

int MergeChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_choices.count();
}

int MergeChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MergeChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const std::optional<JsonSide> side = sideOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == ChoiceColumn ? sentence(row) : QVariant();
    case IsOpenRole:
        return m_choices.isOpen(row);
    case IsTakenRole:
        return side && m_choices.side(row) == side;
    case IsWordsRole:
        return side && !m_choices.change(row).at(*side);
    default:
        return {};
    }
}

QString MergeChangesModel::displayText(int row, int column) const
{
    const MergeChange &change = m_choices.change(row);
    if (column == ChoiceColumn)
        return m_choices.isOpen(row) ? tr("Choose") : name(*m_choices.side(row), m_aim);
    if (column == PlaceColumn)
        return ShownJson::place(change.path);
    if (column == ByColumn)
        return whoChanged(change.by);
    const std::optional<QByteArray> &value = change.at(*sideOf(column));
    return value ? ShownJson::shortened(*value) : ShownJson::absent();
}

QString MergeChangesModel::toolTip(int row, int column) const
{
    const MergeChange &change = m_choices.change(row);
    const std::optional<JsonSide> side = sideOf(column);
    if (side && change.at(*side))
        return ShownJson::forToolTip(*change.at(*side));
    return column == ByColumn ? whoChangedSaid(change.by) : displayText(row, column);
}

QString MergeChangesModel::sentence(int row) const
{
    const QString chosen = m_choices.isOpen(row)
        ? tr("To choose")
        : tr("Chosen: %1").arg(displayText(row, ChoiceColumn));
    QString spoken = tr("%1. %2. %3")
                         .arg(displayText(row, PlaceColumn), chosen,
                              whoChangedSaid(m_choices.change(row).by));
    for (const int column : {BaseColumn, TheirsColumn, MineColumn})
        spoken += tr(" %1: %2.").arg(name(*sideOf(column), m_aim), displayText(row, column));
    return spoken;
}

QVariant MergeChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (const std::optional<JsonSide> side = sideOf(section))
        return name(*side, m_aim);
    switch (section) {
    case ChoiceColumn:
        return tr("Choice");
    case PlaceColumn:
        return tr("Where");
    case ByColumn:
        return tr("Changed by");
    default:
        return {};
    }
}

} // namespace mapdesk
