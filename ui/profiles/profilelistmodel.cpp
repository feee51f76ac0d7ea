// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilelistmodel.h"

#include "displaytext.h"
#include "environmentlook.h"
#include "profilestore.h"

#include <algorithm>

namespace mapdesk {

namespace {

QString detailsOf(const Profile &profile)
{
    const QString account = profile.accountSid.isEmpty() ? profile.apiKeySid : profile.accountSid;
    return QStringLiteral("%1 – %2").arg(visibleText(account), visibleText(profile.host.baseUrl()));
}

QString spokenText(const Profile &profile)
{
    return QStringLiteral("%1, %2, %3")
        .arg(visibleText(profile.name), environmentName(profile.environment), detailsOf(profile));
}

} // namespace

ProfileListModel::ProfileListModel(const ProfileStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_rows(store.profiles())
{
    connect(&store, &ProfileStore::changed, this, &ProfileListModel::follow);
}

int ProfileListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ProfileListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Profile &profile = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(profile.name);
    case Qt::AccessibleTextRole:
        return spokenText(profile);
    case EnvironmentRole:
        return int(profile.environment);
    case ColorRole:
        return int(profile.color);
    case DetailRole:
        return detailsOf(profile);
    default:
        return {};
    }
}

ProfileId ProfileListModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].id : ProfileId();
}

QModelIndex ProfileListModel::indexOf(const ProfileId &id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
}

int ProfileListModel::rowOf(const ProfileId &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&id](const Profile &profile) { return profile.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void ProfileListModel::follow()
{
    dropRemoved();
    const QList<Profile> &wanted = m_store.profiles();
    for (int row = 0; row < wanted.size(); ++row)
        placeRow(row, wanted[row]);
}

void ProfileListModel::dropRemoved()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_store.find(m_rows[row].id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

// The rows before it are in place already.
void ProfileListModel::placeRow(int row, const Profile &wanted)
{
    const int present = rowOf(wanted.id);
    if (present < 0) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, wanted);
        endInsertRows();
    } else if (present > row) {
        beginMoveRows({}, present, present, {}, row);
        m_rows.move(present, row);
        endMoveRows();
    }
    if (m_rows[row] != wanted) {
        m_rows[row] = wanted;
        emit dataChanged(index(row), index(row));
    }
}

} // namespace mapdesk
