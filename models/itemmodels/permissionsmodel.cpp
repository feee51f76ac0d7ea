// SPDX-License-Identifier: GPL-3.0-or-later
#include "permissionsmodel.h"

#include "displaytext.h"
#include "writerecord.h"

#include <algorithm>

namespace mapdesk {

namespace {

auto isOf(const Identity &identity)
{
    return [&identity](const auto &row) { return row.identity == identity; };
}

} // namespace

PermissionsModel::PermissionsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void PermissionsModel::setSource(Source source)
{
    m_call = {};
    m_source = std::move(source);
    m_seen.clear();
    m_taken.clear();
    m_next.clear();
    beginResetModel();
    m_shown.clear();
    m_hidden.clear();
    endResetModel();
    setState(LoadState::Idle);
}

void PermissionsModel::read()
{
    m_seen.clear();
    readPage({}, std::max(pagesAtOnce, total() / 100));
}

void PermissionsModel::readMore()
{
    if (m_state == LoadState::Loading)
        return;
    if (m_next.isEmpty())
        read();
    else
        readPage(m_next, pagesAtOnce);
}

void PermissionsModel::readPage(const QByteArray &target, int pagesLeft)
{
    if (!m_source)
        return;
    m_next = target;
    m_taken.clear();
    setState(LoadState::Loading);
    m_call = m_source(target).then(this,
                                   [this, pagesLeft](const Result<Page<MapPermission>> &page) {
                                       if (page)
                                           return takePage(*page, pagesLeft - 1);
                                       setState(LoadState::Failed);
                                       emit failed(page.error());
                                   });
}

void PermissionsModel::takePage(const Page<MapPermission> &page, int pagesLeft)
{
    for (const MapPermission &permission : page.records) {
        if (m_taken.contains(permission.identity))
            continue; // the page may be older
        m_seen.insert(permission.identity);
        put(permission.identity, *stateOf(permission).rights);
    }
    m_next = page.nextTarget;
    if (!page.isLast() && pagesLeft > 0)
        return readPage(m_next, pagesLeft);
    removeUnseen();
    setState(page.isLast() ? LoadState::Complete : LoadState::More);
}

// Where the reading stopped before the end they may be in what was not read; that there is more is
// said.
void PermissionsModel::removeUnseen()
{
    const auto isUnseen = [this](const Row &row) { return !m_seen.contains(row.identity); };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isUnseen(m_shown[size_t(row)]))
            removeRow(row);
    }
    std::erase_if(m_hidden, isUnseen);
}

void PermissionsModel::take(const Identity &identity, const std::optional<PermissionRights> &rights)
{
    m_taken.insert(identity);
    if (!rights)
        return remove(identity);
    m_seen.insert(identity);
    put(identity, *rights);
}

// A changed row stays where it is until it is sorted again.
void PermissionsModel::put(const Identity &identity, const PermissionRights &rights)
{
    const Row row{identity, rights};
    std::erase_if(m_hidden, isOf(identity));
    if (const int present = rowOf(identity); present >= 0) {
        m_shown[size_t(present)] = row;
        emit dataChanged(index(present, 0), index(present, ColumnCount - 1));
    } else if (matches(row)) {
        const auto place = std::upper_bound(
            m_shown.begin(), m_shown.end(), row,
            [this](const Row &one, const Row &other) { return isBefore(one, other); });
        const int at = int(place - m_shown.begin());
        beginInsertRows({}, at, at);
        m_shown.insert(place, row);
        endInsertRows();
    } else {
        m_hidden.push_back(row);
    }
}

void PermissionsModel::remove(const Identity &identity)
{
    std::erase_if(m_hidden, isOf(identity));
    if (const int row = rowOf(identity); row >= 0)
        removeRow(row);
}

void PermissionsModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_shown.erase(m_shown.begin() + row);
    endRemoveRows();
}

void PermissionsModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    m_shown.insert(m_shown.end(), m_hidden.begin(), m_hidden.end());
    const auto hidden = std::stable_partition(m_shown.begin(), m_shown.end(),
                                              [this](const Row &row) { return matches(row); });
    m_hidden.assign(hidden, m_shown.end());
    m_shown.erase(hidden, m_shown.end());
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [this](const Row &one, const Row &other) { return isBefore(one, other); });
    endResetModel();
}

void PermissionsModel::sort(int column, Qt::SortOrder order)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Identity> identities;
    for (const QModelIndex &index : before)
        identities.push_back(identity(index.row()));
    m_sortColumn = column;
    m_sortOrder = order;
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [this](const Row &one, const Row &other) { return isBefore(one, other); });
    QModelIndexList after;
    for (qsizetype at = 0; at < before.size(); ++at)
        after += index(rowOf(identities[size_t(at)]), before[at].column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

// Those who may first, then by identity.
bool PermissionsModel::isBefore(const Row &one, const Row &other) const
{
    const Row &first = m_sortOrder == Qt::AscendingOrder ? one : other;
    const Row &second = m_sortOrder == Qt::AscendingOrder ? other : one;
    if (m_sortColumn != IdentityColumn
        && isAllowed(first, m_sortColumn) != isAllowed(second, m_sortColumn))
        return isAllowed(first, m_sortColumn);
    return first.identity < second.identity;
}

bool PermissionsModel::matches(const Row &row) const
{
    return visibleText(row.identity.value()).contains(m_filter, Qt::CaseInsensitive);
}

int PermissionsModel::rowOf(const Identity &identity) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), isOf(identity));
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

void PermissionsModel::setState(LoadState state)
{
    m_state = state;
    emit stateChanged();
}

int PermissionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int PermissionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool PermissionsModel::isAllowed(const Row &row, int column)
{
    switch (column) {
    case ReadColumn:
        return row.rights.read;
    case WriteColumn:
        return row.rights.write;
    default:
        return row.rights.manage;
    }
}

QVariant PermissionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_shown[size_t(index.row())];
    const bool isOfIdentity = index.column() == IdentityColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (isOfIdentity)
            return visibleText(row.identity.value());
        return isAllowed(row, index.column()) ? tr("yes", "a right") : tr("no", "a right");
    case Qt::ToolTipRole:
        return isOfIdentity ? QVariant(visibleText(row.identity.value())) : QVariant();
    case IsAllowedRole:
        return isOfIdentity ? QVariant() : isAllowed(row, index.column());
    default:
        return {};
    }
}

QVariant PermissionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isShort = role == Qt::DisplayRole;
    switch (section) {
    case IdentityColumn:
        return isShort ? tr("Identity") : tr("The identity in an SDK client's access token");
    case ReadColumn:
        return isShort ? tr("Read") : tr("May read the map and its items");
    case WriteColumn:
        return isShort ? tr("Write") : tr("May create, change and delete items of the map");
    case ManageColumn:
        return isShort ? tr("Manage") : tr("May delete the map");
    default:
        return {};
    }
}

} // namespace mapdesk
