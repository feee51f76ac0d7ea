// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilesettings.h"

#include "wholefile.h"

#include <QSslCertificate>

namespace mapdesk {

namespace {

constexpr qint64 largestAuthorityFile = 4 * 1024 * 1024;

} // namespace

Result<SessionSettings, QString> ProfileSettings::of(const Profile &profile,
                                                     const KnownSecrets &secrets)
{
    const auto origin = ServiceOrigin::parse(profile.host.baseUrl());
    if (!origin)
        return failure(origin.error());
    const auto authorities = ProfileSettings::authorities(profile.authorityFile);
    if (!authorities)
        return failure(authorities.error());
    SessionSettings settings{profile.name, profile.environment, *origin,
                             credentials(profile, secrets)};
    settings.transport.proxy = profile.proxy;
    settings.transport.additionalAuthorities = *authorities;
    settings.color = profile.color;
    settings.demandsReason = profile.demandsReason;
    settings.defaultService = ServiceSid(profile.defaultService);
    settings.recordsName = profile.id.value();
    return settings;
}

Credentials ProfileSettings::credentials(const Profile &profile, const KnownSecrets &secrets)
{
    // A user name alone would be sent with an empty password.
    if (secrets.credential.isEmpty())
        return {};
    return {profile.userName(), secrets.credential, secrets.proxyPassword};
}

Result<QByteArray, QString> ProfileSettings::authorities(const QString &filePath)
{
    if (filePath.isEmpty())
        return QByteArray();
    auto text = readWholeFile(filePath, largestAuthorityFile);
    if (text && QSslCertificate::fromData(*text).isEmpty())
        return failure(tr("The CA file %1 holds no certificate in PEM form. Choose one that has a "
                          "line “BEGIN CERTIFICATE”.")
                           .arg(filePath));
    return text;
}

} // namespace mapdesk
