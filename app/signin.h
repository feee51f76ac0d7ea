// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"
#include "profilesecrets.h"
#include "profilesettings.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace mapdesk {

class SecretPrompt;
class SessionWindow;

// Brings a profile's secrets into the session of its window, which is open by then, and lets it
// begin to read: from the keychain, however long that takes, or else from the person.
class SignIn : public QObject
{
    Q_OBJECT

public:
    // `secrets` must outlive it. Belongs to `window`.
    SignIn(Profile profile, ProfileSecrets &secrets, SessionWindow &window);

    void start();

signals:
    void done(); // the session has what it needs and reads

private:
    using Answer = Result<QString, SecretError>;

    bool needsProxyPassword() const;
    void readProxyPassword();
    void takeCredential(const Answer &answer);
    void takeProxyPassword(const Answer &answer);
    void ask(const SecretError &why);
    void offerAgain();
    void keep(const QString &secret);
    void finish();

    const Profile m_profile;
    ProfileSecrets &m_secrets;
    SessionWindow &m_window;
    KnownSecrets m_known;
    QTimer m_noteDelay;
    bool m_isDone = false;
    Call<QString, SecretError> m_read;
    Call<SecretPlace> m_kept;
    QPointer<SecretPrompt> m_prompt; // deletes itself
};

} // namespace mapdesk
