// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectiontesttext.h"
#include "keptsecrets.h"
#include "profilesecrets.h"
#include "profileservices.h"
#include "profilesettings.h"

namespace mapdesk {

// Tests the connection of a profile, stored or still being edited, with the secrets that were typed
// or else those that are kept. Never writes anything. One test at a time.
class ProfileTester : public QObject
{
    Q_OBJECT

public:
    explicit ProfileTester(const ProfileServices &services, QObject *parent = nullptr);

    // Where `typed` has no secret the kept one is read, if `kept` says that there is one.
    void start(const Profile &profile, const KnownSecrets &typed, KeptSecrets kept);

    // No answer comes.
    void cancel();

    bool isRunning() const { return m_reading.isActive() || m_test.isRunning(); }

signals:
    void answered(const mapdesk::TestAnswer &answer);

private:
    void readCredential();
    void readProxyPassword();
    void signIn();
    void finish(const TestAnswer &answer);

    ProfileSecrets &m_secrets;
    ConnectionTest m_test;
    Profile m_profile;
    KnownSecrets m_known; // while a test runs
    KeptSecrets m_kept;
    Call<QString, SecretError> m_reading;
};

} // namespace mapdesk
