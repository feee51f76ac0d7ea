// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "errortext.h"
#include "profilesecrets.h"
#include "profileservices.h"
#include "profilesettings.h"

#include <QObject>

#include <vector>

namespace mapdesk {

// Keeps a profile and its secrets, and tells where the secrets are now.
class ProfileKeeper : public QObject
{
    Q_OBJECT

public:
    explicit ProfileKeeper(const ProfileServices &services, QObject *parent = nullptr);

    // A new profile, or the one with its id. What `typed` has goes to the keychain; a kept secret
    // that is not this profile's any more (see stillValid()) is removed. The error is a sentence;
    // nothing is kept then.
    Result<void, QString> save(const Profile &profile, const KnownSecrets &typed);

    // The profile and its secrets.
    Result<void, QString> remove(const ProfileId &id);

signals:
    // About all secrets that were on their way together: which are in the keychain, and which are
    // kept for this run only, why, and what to do.
    void keptInKeychain(const QString &sentence);
    void keptForThisRun(const mapdesk::ErrorText &text);

private:
    void keep(const Profile &profile, SecretId::Kind kind, const QString &secret);
    void note(const QString &owner, const SecretPlace &place);
    void tell();
    QString ownerOf(const SecretId &id) const;

    ProfileStore &m_store;
    ProfileSecrets &m_secrets;
    int m_onTheirWay = 0;
    QStringList m_inKeychain; // whose
    QStringList m_forThisRun;
    std::optional<SecretError> m_problem;
    std::vector<Call<SecretPlace>> m_calls;
};

} // namespace mapdesk
