// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"
#include "sessionsettings.h"

#include <QCoreApplication>

namespace mapdesk {

// The secrets of one profile, as far as they are known.
struct KnownSecrets
{
    QString credential = {}; // secret: the API key's secret, or the Auth Token
    QString proxyPassword = {}; // secret
};

// What a session needs of a profile.
class ProfileSettings
{
    Q_DECLARE_TR_FUNCTIONS(ProfileSettings)

public:
    // Reads the profile's file of authorities. Without a credential the settings have none, and
    // nothing leaves until SyncSession::setCredentials(). The error is a sentence that names what
    // is wrong, a file by its path.
    static Result<SessionSettings, QString> of(const Profile &profile,
                                               const KnownSecrets &secrets = {});

    static Credentials credentials(const Profile &profile, const KnownSecrets &secrets);

    // The certificates (PEM) in a file; none where no file is named.
    static Result<QByteArray, QString> authorities(const QString &filePath);
};

} // namespace mapdesk
