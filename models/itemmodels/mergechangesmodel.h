// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mergechoices.h"

#include <QAbstractTableModel>

namespace mapdesk {

// What is merged for what.
enum class MergeAim {
    Save, // a person's text with what others wrote meanwhile
    Undo, // what stood before a write of the person's with what others wrote since
};

// The changes of a merge as a table, one a row, with what is chosen for each. The first column's
// accessible text says the whole row.
class MergeChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ChoiceColumn, // the side it is taken from, or that it has to be chosen
        PlaceColumn,
        ByColumn, // who changed it
        BaseColumn, // the value on one line, cut where it is long; or words instead of one
        TheirsColumn,
        MineColumn,
        ColumnCount,
    };
    enum Role {
        IsOpenRole = Qt::UserRole + 1, // bool: it has to be chosen
        IsTakenRole, // bool: of a side's cell, that it is what is chosen
        IsWordsRole, // bool: words of the program's stand in place of a value
    };

    explicit MergeChangesModel(JsonMerge merge, MergeAim aim = MergeAim::Save,
                               QObject *parent = nullptr);

    const MergeChoices &choices() const { return m_choices; }
    void choose(int row, JsonSide side);

    // The side that a column shows; absent for the others.
    static std::optional<JsonSide> sideOf(int column);

    MergeAim aim() const { return m_aim; }

    // "What it was", "Theirs", "Mine"; of an undo "Your write", "Now", "Before".
    static QString name(JsonSide side, MergeAim aim);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString displayText(int row, int column) const;
    QString toolTip(int row, int column) const;
    QString sentence(int row) const;

    MergeChoices m_choices;
    MergeAim m_aim;
};

} // namespace mapdesk
