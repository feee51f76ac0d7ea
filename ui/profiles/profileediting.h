// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "profile.h"
#include "profileservices.h"

#include <QObject>

class QWidget;

namespace mapdesk {

class ProfileEditor;
class ProfileKeeper;

// Opens the editor for a profile, tests its connection from there, and keeps what was entered.
class ProfileEditing : public QObject
{
    Q_OBJECT

public:
    // `keeper` must outlive it and tells where the secrets went.
    ProfileEditing(ProfileServices services, ProfileKeeper &keeper, QObject *parent = nullptr);

    // Each opens a window-modal editor over `over` and returns.
    void add(QWidget *over);
    // A new profile with what is known of it already, `credential` (secret) included.
    void addFilled(const Profile &profile, const QString &credential, const QString &note,
                   QWidget *over);
    void edit(const ProfileId &id, QWidget *over);
    // Without the secret: a copy is made to become another account, and would sign in as this one.
    void duplicate(const ProfileId &id, QWidget *over);

signals:
    void saved(const mapdesk::ProfileId &id);

private:
    ProfileEditor *open(const QString &title, const Profile &profile, QWidget *over);
    void followTests(ProfileEditor *editor);
    void save(ProfileEditor *editor);
    void lookForSecrets(const Profile &profile, ProfileEditor *editor);

    ProfileServices m_services;
    ProfileKeeper &m_keeper;
};

} // namespace mapdesk
