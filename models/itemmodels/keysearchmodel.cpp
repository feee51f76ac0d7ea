// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchmodel.h"

#include "displaytext.h"
#include "itemtext.h"
#include "storecolumns.h"

#include <QLocale>

#include <algorithm>
#include <chrono>
#include <limits>

namespace mapdesk {

namespace {

constexpr std::chrono::milliseconds resultsInterval(100);

// What never expires does so after all else.
qint64 expiryToSort(const FoundItem &item)
{
    return item.expiresMs.value_or(std::numeric_limits<qint64>::max());
}

template <typename Value>
int inOrder(const Value &one, const Value &other)
{
    return one < other ? -1 : other < one ? 1 : 0;
}

std::optional<quint64> eventNumber(const FoundItem &item)
{
    return revisionNumber(item.revision.toLatin1());
}

} // namespace

KeySearchModel::KeySearchModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_publishTimer.setSingleShot(true);
    connect(&m_publishTimer, &QTimer::timeout, this, &KeySearchModel::publish);
}

void KeySearchModel::setSearch(const KeySearch *search)
{
    if (m_search)
        m_search->disconnect(this);
    m_publishTimer.stop();
    beginResetModel();
    m_search = search;
    m_rows.clear();
    m_eventNumbers.clear();
    endResetModel();
    if (!m_search)
        return;
    connect(m_search, &KeySearch::resultsAdded, this, &KeySearchModel::gather);
    connect(m_search, &KeySearch::stateChanged, this, [this] {
        if (m_search->state() != KeySearch::State::Running)
            publish(); // what is said of its end counts all of them
    });
    publish();
}

void KeySearchModel::gather()
{
    if (!m_publishTimer.isActive())
        m_publishTimer.start(std::chrono::milliseconds(0));
}

void KeySearchModel::publish()
{
    const size_t known = m_rows.size();
    const size_t found = m_search->results().size();
    if (known == found)
        return;
    // Until this has passed the next ones wait; without any the timer then stays off.
    m_publishTimer.start(resultsInterval);
    beginInsertRows({}, int(known), int(found) - 1);
    for (size_t result = known; result < found; ++result) {
        m_rows.push_back(result);
        m_eventNumbers.push_back(eventNumber(m_search->results()[result]));
    }
    endInsertRows();
    if (m_sortColumn >= 0)
        arrange();
}

void KeySearchModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

void KeySearchModel::arrange()
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<size_t> results;
    for (const QModelIndex &index : before)
        results.push_back(m_rows[size_t(index.row())]);
    std::sort(m_rows.begin(), m_rows.end(),
              [this](size_t one, size_t other) { return isBefore(one, other); });
    std::vector<int> rowOf(m_rows.size());
    for (size_t row = 0; row < m_rows.size(); ++row)
        rowOf[m_rows[row]] = int(row);
    QModelIndexList after;
    for (qsizetype at = 0; at < before.size(); ++at)
        after += index(rowOf[results[size_t(at)]], before[at].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

// What is equal stays as it came.
bool KeySearchModel::isBefore(size_t one, size_t other) const
{
    const int compared = compare(one, other);
    if (compared == 0)
        return one < other;
    return m_sortOrder == Qt::AscendingOrder ? compared < 0 : compared > 0;
}

int KeySearchModel::compare(size_t one, size_t other) const
{
    const FoundItem &item = m_search->results()[one];
    const FoundItem &otherItem = m_search->results()[other];
    switch (m_sortColumn) {
    case KeyColumn:
        return inOrder(item.key, otherItem.key);
    case MapColumn:
        return item.map.displayName().compare(otherItem.map.displayName());
    case ExpiresColumn:
        return inOrder(expiryToSort(item), expiryToSort(otherItem));
    case UpdatedColumn:
        return inOrder(item.updatedMs, otherItem.updatedMs);
    case RevisionColumn:
        return inOrder(m_eventNumbers[one], m_eventNumbers[other]);
    default:
        return 0;
    }
}

int KeySearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int KeySearchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeySearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FoundItem &item = found(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(item, index.column());
    case Qt::ToolTipRole:
        return index.column() <= MapColumn ? displayText(item, index.column()) : QVariant();
    case SortRole:
        return sortValue(item, index.column());
    case ItemKeyRole:
        return QVariant::fromValue(item.key);
    case RevisionRole:
        return item.revision;
    case UpdatedAtRole:
        return orNone(item.updatedMs);
    case ExpiresAtRole:
        return orNone(item.expiresMs);
    case ServiceSidRole:
        return QVariant::fromValue(item.map.service);
    case MapSidRole:
        return QVariant::fromValue(item.map.sid);
    default:
        return {};
    }
}

QVariant KeySearchModel::displayText(const FoundItem &item, int column)
{
    switch (column) {
    case KeyColumn:
        return visibleText(toString(item.key));
    case MapColumn:
        return mapText(item);
    case ExpiresColumn:
        return isoDateTime(item.expiresMs);
    case UpdatedColumn:
        return isoDateTime(item.updatedMs);
    default:
        return visibleText(item.revision);
    }
}

QString KeySearchModel::mapText(const FoundItem &item)
{
    const QString name = visibleText(item.map.displayName());
    return item.hasMore
        ? tr("%1 (first %2, there are more)").arg(name, QLocale().toString(quint64(mostOfPrefix)))
        : name;
}

QVariant KeySearchModel::sortValue(const FoundItem &item, int column)
{
    switch (column) {
    case KeyColumn:
        return item.key.value();
    case MapColumn:
        return item.map.displayName();
    case ExpiresColumn:
        return orNone(item.expiresMs);
    case UpdatedColumn:
        return orNone(item.updatedMs);
    default:
        return orNone(eventNumber(item));
    }
}

QVariant KeySearchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case MapColumn:
        return tr("Map");
    case ExpiresColumn:
        return storecolumns::expires().title();
    case UpdatedColumn:
        return storecolumns::updated().title();
    case RevisionColumn:
        return storecolumns::revision().title();
    default:
        return {};
    }
}

} // namespace mapdesk
