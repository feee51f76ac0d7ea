// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile.h"

#include <QStringList>
#include <QUuid>

namespace mapdesk {

QString ServiceHost::baseUrl() const
{
    if (!url.isEmpty())
        return url;
    const QString usedRegion = region.isEmpty() && !edge.isEmpty() ? QStringLiteral("us1") : region;
    QStringList labels{QStringLiteral("sync"), edge, usedRegion, QStringLiteral("twilio.com")};
    labels.removeAll({});
    return QStringLiteral("https://") + labels.join(u'.');
}

const QString &Profile::userName() const
{
    return credentialKind == CredentialKind::ApiKey ? apiKeySid : accountSid;
}

Profile newProfile()
{
    Profile profile;
    profile.id = ProfileId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    return profile;
}

} // namespace mapdesk
