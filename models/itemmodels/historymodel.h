// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadstate.h"
#include "writestanding.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <vector>

namespace mapdesk {

// Recorded writes as a table, the newest first. Texts of the service are shown as plain text.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        WhenColumn, // Display: ISO 8601 UTC; SortRole: qint64 milliseconds
        WhatColumn, // SortRole: int, the action
        ItemColumn, // its key; empty of a map
        MapColumn,
        ChangeColumn, // in short
        OutcomeColumn, // SortRole: int, the WriteStanding
        WhoColumn, // the system's user
        ProfileColumn,
        ReasonColumn,
        RequestIdColumn,
        ColumnCount,
    };
    enum Role {
        StandingRole = Qt::UserRole + 200, // WriteStanding, of the row
        SeqRole, // JournalSeq
    };

    // `local`: for moments within words.
    explicit HistoryModel(const QTimeZone &local, QObject *parent = nullptr);

    // The newest first. Rows of entries that were there before stay.
    void setRecords(const std::vector<WriteRecord> &records);
    const WriteRecord &record(int row) const { return m_rows[size_t(row)].record; }
    int rowOf(JournalSeq seq) const; // -1: not there

    // How far they were read; `problem` of Failed, a sentence for the person.
    void setState(LoadState state, const QString &problem = {});
    LoadState state() const { return m_state; }
    const QString &problem() const { return m_problem; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

signals:
    void stateChanged();

private:
    struct Row
    {
        WriteRecord record;
        mutable QString change = {}; // found when it is first shown: it compares all of the data
    };

    void removeMissing(const std::vector<WriteRecord> &records);
    void insertNew(const std::vector<WriteRecord> &records);
    void update(const std::vector<WriteRecord> &records);
    QString displayText(const Row &row, int column) const;
    QVariant sortValue(const Row &row, int column) const;
    QString sentence(const Row &row) const;

    const QTimeZone m_local;
    std::vector<Row> m_rows;
    LoadState m_state = LoadState::Idle;
    QString m_problem;
};

} // namespace mapdesk
