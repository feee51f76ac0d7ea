// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "displaytext.h"
#include "expirytext.h"
#include "roles.h"
#include "writewords.h"

#include <QDateTime>

#include <algorithm>

namespace mapdesk {

namespace {

// What of an entry can change: its outcome comes later, its data goes.
bool isAsBefore(const WriteRecord &one, const WriteRecord &other)
{
    return standingOf(one) == standingOf(other) && one.isPurged == other.isPurged;
}

template <typename Entries, typename SeqOf>
bool has(const Entries &entries, JournalSeq seq, SeqOf seqOf)
{
    const auto place = std::lower_bound(
        entries.begin(), entries.end(), seq,
        [&seqOf](const auto &entry, JournalSeq wanted) { return seqOf(entry) > wanted; });
    return place != entries.end() && seqOf(*place) == seq;
}

} // namespace

HistoryModel::HistoryModel(const QTimeZone &local, QObject *parent)
    : QAbstractTableModel(parent)
    , m_local(local)
{
}

void HistoryModel::setRecords(const std::vector<WriteRecord> &records)
{
    removeMissing(records);
    insertNew(records);
    update(records);
}

void HistoryModel::removeMissing(const std::vector<WriteRecord> &records)
{
    const auto isMissing = [&records](const Row &row) {
        return !has(records, row.record.seq, [](const WriteRecord &one) { return one.seq; });
    };
    for (int end = rowCount(); end > 0;) {
        if (!isMissing(m_rows[size_t(end) - 1])) {
            --end;
            continue;
        }
        int first = end - 1;
        while (first > 0 && isMissing(m_rows[size_t(first) - 1]))
            --first;
        beginRemoveRows({}, first, end - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
        endRemoveRows();
        end = first;
    }
}

// Both are in the order of their numbers, and all that is here is there, too.
void HistoryModel::insertNew(const std::vector<WriteRecord> &records)
{
    for (size_t first = 0; first < records.size();) {
        const JournalSeq next = first < m_rows.size() ? m_rows[first].record.seq : 0;
        size_t end = first;
        while (end < records.size() && records[end].seq != next)
            ++end;
        if (end == first) {
            ++first;
            continue;
        }
        beginInsertRows({}, int(first), int(end) - 1);
        std::vector<Row> rows;
        for (size_t at = first; at < end; ++at)
            rows.push_back({records[at]});
        m_rows.insert(m_rows.begin() + qsizetype(first), rows.begin(), rows.end());
        endInsertRows();
        first = end;
    }
}

void HistoryModel::update(const std::vector<WriteRecord> &records)
{
    for (size_t at = 0; at < records.size(); ++at) {
        if (isAsBefore(m_rows[at].record, records[at]))
            continue;
        m_rows[at] = {records[at]};
        emit dataChanged(index(int(at), 0), index(int(at), ColumnCount - 1));
    }
}

int HistoryModel::rowOf(JournalSeq seq) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [seq](const Row &row) { return row.record.seq == seq; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void HistoryModel::setState(LoadState state, const QString &problem)
{
    if (m_state == state && m_problem == problem)
        return;
    m_state = state;
    m_problem = problem;
    emit stateChanged();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == WhenColumn ? ExpiryText::localAndUtc(row.record.whenMs, m_local)
                                            : displayText(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == WhenColumn ? sentence(row) : QVariant();
    case SortRole:
        return sortValue(row, index.column());
    case StandingRole:
        return QVariant::fromValue(standingOf(row.record));
    case SeqRole:
        return row.record.seq;
    default:
        return {};
    }
}

QString HistoryModel::displayText(const Row &row, int column) const
{
    const WriteRecord &record = row.record;
    switch (column) {
    case WhenColumn:
        return QDateTime::fromMSecsSinceEpoch(record.whenMs, Qt::UTC).toString(Qt::ISODateWithMs);
    case WhatColumn:
        return WriteWords::action(record);
    case ItemColumn:
        return record.target.key ? visibleText(toString(*record.target.key)) : QString();
    case MapColumn:
        return visibleText(WriteWords::mapName(record));
    case ChangeColumn:
        if (row.change.isNull())
            row.change = WriteWords::change(record, m_local);
        return row.change;
    case OutcomeColumn:
        return WriteWords::outcome(record);
    case WhoColumn:
        return visibleText(record.user);
    case ProfileColumn:
        return visibleText(record.profileName);
    case ReasonColumn:
        return visibleText(record.reason);
    case RequestIdColumn:
        return record.end ? visibleText(record.end->requestId) : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::sortValue(const Row &row, int column) const
{
    switch (column) {
    case WhenColumn:
        return row.record.whenMs;
    case WhatColumn:
        return int(row.record.action);
    case OutcomeColumn:
        return int(standingOf(row.record));
    default:
        return displayText(row, column);
    }
}

// What a screen reader says of the row.
QString HistoryModel::sentence(const Row &row) const
{
    QStringList parts{ExpiryText::dateTime(row.record.whenMs, m_local)};
    for (const int column : {WhatColumn, ItemColumn, ChangeColumn, OutcomeColumn}) {
        const QString part = displayText(row, column);
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(QStringLiteral(", "));
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhatColumn:
        return tr("What");
    case ItemColumn:
        return tr("Item");
    case MapColumn:
        return tr("Map");
    case ChangeColumn:
        return tr("Change");
    case OutcomeColumn:
        return tr("Outcome");
    case WhoColumn:
        return tr("Who");
    case ProfileColumn:
        return tr("Profile");
    case ReasonColumn:
        return tr("Reason");
    case RequestIdColumn:
        return tr("Request ID");
    default:
        return {};
    }
}

} // namespace mapdesk
