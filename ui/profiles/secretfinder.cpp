// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretfinder.h"

namespace mapdesk {

SecretFinder::SecretFinder(ProfileSecrets &secrets, const ProfileId &profile, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_credential(look({profile, SecretId::Kind::Credential}, &KeptSecrets::credential))
    , m_proxyPassword(look({profile, SecretId::Kind::ProxyPassword}, &KeptSecrets::proxyPassword))
{
}

Call<QString, SecretError> SecretFinder::look(const SecretId &id, Member member)
{
    return m_secrets.read(id).then(
        this, [this, id, member](const Result<QString, SecretError> &secret) {
            if (secret)
                m_found.*member = m_secrets.isForThisRunOnly(id) ? KeptIn::ThisRun
                                                                 : KeptIn::Keychain;
            else if (secret.error().kind == SecretError::Kind::NoEntry)
                m_found.*member = KeptIn::Nowhere;
            emit changed();
        });
}

} // namespace mapdesk
