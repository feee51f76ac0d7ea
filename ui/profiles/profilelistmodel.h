// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

#include <QAbstractListModel>

namespace mapdesk {

class ProfileStore;

// The profiles in their order, one a row. Follows the store, so that a selection stays with its
// profile.
class ProfileListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        EnvironmentRole = Qt::UserRole, // Environment as an int
        ColorRole, // ProfileColor as an int
        DetailRole, // account and host, one line
    };

    // `store` must outlive it.
    explicit ProfileListModel(const ProfileStore &store, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    // Qt::DisplayRole is the name; a screen reader hears environment and details besides.
    QVariant data(const QModelIndex &index, int role) const override;

    ProfileId idAt(int row) const; // empty where there is no such row
    QModelIndex indexOf(const ProfileId &id) const;

private:
    void follow();
    void dropRemoved();
    void placeRow(int row, const Profile &wanted);
    int rowOf(const ProfileId &id) const;

    const ProfileStore &m_store;
    QList<Profile> m_rows;
};

} // namespace mapdesk
