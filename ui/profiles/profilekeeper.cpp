// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilekeeper.h"

#include "displaytext.h"
#include "keptsecrets.h"
#include "profilestore.h"
#include "secreterrortext.h"

#include <optional>

namespace mapdesk {

using Kind = SecretId::Kind;

ProfileKeeper::ProfileKeeper(const ProfileServices &services, QObject *parent)
    : QObject(parent)
    , m_store(services.store)
    , m_secrets(services.secrets)
{
    connect(&m_secrets, &ProfileSecrets::movedToKeychain, this, [this](const SecretId &id) {
        if (m_store.find(id.profile))
            emit keptInKeychain(tr("The keychain has answered after all and now has the secret "
                                   "of %1.")
                                    .arg(ownerOf(id)));
    });
}

Result<void, QString> ProfileKeeper::save(const Profile &profile, const KnownSecrets &typed)
{
    const Profile *stored = m_store.find(profile.id);
    const std::optional<Profile> before = stored ? std::optional(*stored) : std::nullopt;
    auto saved = before ? m_store.update(profile) : m_store.add(profile);
    if (!saved)
        return saved;
    const KeptSecrets valid = before
        ? stillValid({KeptIn::Unknown, KeptIn::Unknown}, *before, profile)
        : KeptSecrets();
    if (!typed.credential.isEmpty())
        keep(profile, Kind::Credential, typed.credential);
    else if (before && valid.credential == KeptIn::Nowhere)
        m_secrets.remove({profile.id, Kind::Credential});
    if (!typed.proxyPassword.isEmpty())
        keep(profile, Kind::ProxyPassword, typed.proxyPassword);
    else if (before && valid.proxyPassword == KeptIn::Nowhere)
        m_secrets.remove({profile.id, Kind::ProxyPassword});
    return {};
}

Result<void, QString> ProfileKeeper::remove(const ProfileId &id)
{
    // First the profile: without it nobody would know of secrets that are left.
    auto removed = m_store.remove(id);
    if (removed)
        m_secrets.remove(id);
    return removed;
}

void ProfileKeeper::keep(const Profile &profile, SecretId::Kind kind, const QString &secret)
{
    const SecretId id{profile.id, kind};
    ++m_onTheirWay;
    m_calls.push_back(
        m_secrets.write(id, secret).then(this, [this, owner = ownerOf(id)](const auto &place) {
            note(owner, place ? *place : SecretPlace());
        }));
}

void ProfileKeeper::note(const QString &owner, const SecretPlace &place)
{
    (place.isInKeychain ? m_inKeychain : m_forThisRun) += owner;
    if (place.problem)
        m_problem = place.problem;
    if (--m_onTheirWay == 0)
        tell();
}

void ProfileKeeper::tell()
{
    m_calls.clear();
    const QStringList inKeychain = std::exchange(m_inKeychain, {});
    const QStringList forThisRun = std::exchange(m_forThisRun, {});
    const SecretError problem = std::exchange(m_problem, {}).value_or(SecretError());
    if (!forThisRun.isEmpty())
        emit keptForThisRun(SecretErrorText::explain(
            tr("Kept only until Mapdesk quits: the secret of %1.").arg(forThisRun.join(tr(", "))),
            problem));
    if (!inKeychain.isEmpty())
        emit keptInKeychain(
            tr("The keychain has the secret of %1.").arg(inKeychain.join(tr(", "))));
}

QString ProfileKeeper::ownerOf(const SecretId &id) const
{
    const Profile *profile = m_store.find(id.profile);
    const QString name = profile ? visibleText(profile->name) : QString();
    return id.kind == Kind::Credential ? name : tr("%1's proxy").arg(name);
}

} // namespace mapdesk
