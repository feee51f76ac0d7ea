// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectiontesttext.h"
#include "foundprofile.h"
#include "profileediting.h"
#include "profilekeeper.h"
#include "profilelistmodel.h"
#include "profilemanagerdialog.h"
#include "profileremoval.h"
#include "profiletester.h"
#include "profiletransfer.h"
#include "twiliocliimport.h"

#include <QPointer>

namespace mapdesk {

// Runs the window in which profiles are managed: one at a time.
class ProfileManager : public QObject
{
    Q_OBJECT

public:
    explicit ProfileManager(const ProfileServices &services, QObject *parent = nullptr);

    // Opens the window, or brings it to the front.
    void show(QWidget *over = nullptr);

    // The editor for a new profile, and the choice of twilio-cli's, without the window of all.
    void add(QWidget *over) { m_editing.add(over); }
    void importFromTwilioCli(QWidget *over) { m_twilioCli.open(over); }
    int countInTwilioCli() const { return m_twilioCli.count(); }

    // What the environment variables said at the start: offered to be taken.
    void setEnvironmentProfile(const FoundProfile &found);

    // Null while it is closed.
    ProfileManagerDialog *dialog() const { return m_dialog; }

signals:
    void openRequested(const mapdesk::ProfileId &id);

    // A profile was entered or brought in; of several the first.
    void saved(const mapdesk::ProfileId &id);

    // What came of something while the window was closed.
    void note(const QString &sentence);
    void problem(const mapdesk::ErrorText &problem);

private:
    using Action = ProfileManagerDialog::Action;

    void makeDialog(QWidget *over);
    void followEvents();
    void act(Action action);
    void actOn(Action action, const ProfileId &id);
    void takeFromEnvironment();
    void move(const ProfileId &id, int by);
    void test(const ProfileId &id);
    void showAnswer(const TestAnswer &answer);
    void showNote(const QString &sentence);
    void showError(const ErrorText &text);

    ProfileServices m_services;
    ProfileListModel m_model;
    ProfileKeeper m_keeper;
    ProfileEditing m_editing;
    ProfileRemoval m_removal;
    ProfileTester m_tester;
    TwilioCliImport m_twilioCli;
    ProfileTransfer m_transfer;
    std::optional<FoundProfile> m_environment;
    QString m_testedName;
    QPointer<ProfileManagerDialog> m_dialog;
};

} // namespace mapdesk
