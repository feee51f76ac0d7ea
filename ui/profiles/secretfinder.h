// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keptsecrets.h"
#include "profilesecrets.h"

#include <QObject>

namespace mapdesk {

// Finds out where a profile's secrets are kept, and forgets them at once.
class SecretFinder : public QObject
{
    Q_OBJECT

public:
    SecretFinder(ProfileSecrets &secrets, const ProfileId &profile, QObject *parent = nullptr);

    // Unknown until the answer has come.
    const KeptSecrets &found() const { return m_found; }

signals:
    void changed();

private:
    using Member = KeptIn KeptSecrets::*;

    Call<QString, SecretError> look(const SecretId &id, Member member);
    KeptIn placeOf(const SecretId &id, const Result<QString, SecretError> &secret) const;

    ProfileSecrets &m_secrets;
    KeptSecrets m_found{KeptIn::Unknown, KeptIn::Unknown};
    Call<QString, SecretError> m_credential;
    Call<QString, SecretError> m_proxyPassword;
};

} // namespace mapdesk
