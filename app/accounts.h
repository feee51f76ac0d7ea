// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "launchrequest.h"
#include "openboxcontroller.h"
#include "profilemanager.h"
#include "profilesecrets.h"
#include "profilestore.h"
#include "sessionwindows.h"

#include <QObject>
#include <QPointer>

namespace mapdesk {

class WelcomeWindow;

// The profiles of this user and their windows: opens them, signs them in, and follows what becomes
// of the profiles.
class Accounts : public QObject
{
    Q_OBJECT

public:
    // `folder`: where the profiles are kept. `keychain` and `windows` must outlive it.
    Accounts(const QString &folder, SecretStore &keychain, const SharedParts &shared,
             SessionWindows &windows);
    ~Accounts() override;

    // Offers what the environment variables said for a profile.
    void setEnvironmentProfile(const FoundProfile &found);

    // Opens the window that is asked for, or the welcome page where there is no profile yet: of
    // this process, and of further starts.
    void start(const LaunchRequest &request);
    void serve(const LaunchRequest &request);

    ProfileStore &profiles() { return m_store; }

    // Gives a window the menu of profiles.
    void addMenu(SessionWindow &window);

    // In the window that is used, or in the one where profiles are managed.
    void showProblem(const ErrorText &problem);

signals:
    void practiceWanted();

private:
    SessionWindow *windowFor(const LaunchRequest &request);
    void openLast();
    void openFirst(const ProfileId &id);
    void open(const ProfileId &id);
    SessionWindow &makeWindow(const Profile &profile, const SessionSettings &settings);
    RecentPlaces recentPlacesOf(const ProfileId &id);
    void reopen(const ProfileId &id);
    void forget(const ProfileId &id);
    void showNotOpened(const Profile &profile, const QString &why);
    void showMissing(const QString &profileName);
    void showNote(const QString &sentence);
    void welcome();

    const SharedParts m_shared;
    SessionWindows &m_windows;
    ProfileStore m_store;
    ProfileSecrets m_secrets;
    ProfileManager m_manager;
    QPointer<WelcomeWindow> m_welcome;
    QString m_linkAfterWelcome; // for the first profile
};

} // namespace mapdesk
