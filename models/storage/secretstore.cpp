// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretstore.h"

#include <QUuid>

namespace mapdesk {

namespace {

constexpr QLatin1String credentialSuffix("/credential");
constexpr QLatin1String proxySuffix("/proxy");

} // namespace

QString secretKey(const SecretId &id)
{
    return id.profile.value()
        + (id.kind == SecretId::Kind::Credential ? credentialSuffix : proxySuffix);
}

std::optional<SecretId> secretOfKey(const QString &key)
{
    for (const auto kind : {SecretId::Kind::Credential, SecretId::Kind::ProxyPassword}) {
        const SecretId id{ProfileId(key.section(u'/', 0, 0)), kind};
        if (secretKey(id) == key && !QUuid::fromString(id.profile.value()).isNull())
            return id;
    }
    return {};
}

} // namespace mapdesk
