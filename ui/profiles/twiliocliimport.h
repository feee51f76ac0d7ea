// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"
#include "profileservices.h"

#include <QList>
#include <QObject>

class QWidget;

namespace mapdesk {

class ProfileKeeper;
class TwilioCliImportDialog;

// Brings in profiles of twilio-cli: asks which, keeps them, and their keys in the keychain.
// twilio-cli's file is read alone.
class TwilioCliImport : public QObject
{
    Q_OBJECT

public:
    // `keeper` must outlive it and tells where the secrets went.
    TwilioCliImport(ProfileServices services, ProfileKeeper &keeper, QObject *parent = nullptr);

    // How many there are to choose from now.
    int count() const;

    // Opens a window-modal dialog over `over` and returns.
    void open(QWidget *over);

signals:
    void imported(const QList<mapdesk::ProfileId> &ids);

private:
    QString presentName(const Profile &profile) const;
    void import(TwilioCliImportDialog *dialog);

    ProfileServices m_services;
    ProfileKeeper &m_keeper;
};

} // namespace mapdesk
