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
    return m_secrets.read(id).then(this,
                                   [this, id, member](const Result<QString, SecretError> &secret) {
                                       m_found.*member = placeOf(id, secret);
                                       emit changed();
                                   });
}

KeptIn SecretFinder::placeOf(const SecretId &id, const Result<QString, SecretError> &secret) const
{
    if (secret)
        return m_secrets.isForThisRunOnly(id) ? KeptIn::ThisRun : KeptIn::Keychain;
    return secret.error().kind == SecretError::Kind::NoEntry ? KeptIn::Nowhere : KeptIn::Unknown;
}

} // namespace mapdesk
