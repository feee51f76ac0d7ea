// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace mapdesk::profilejson {

namespace {

template <typename T, std::size_t count>
using Names = std::array<std::pair<T, QLatin1String>, count>;

constexpr Names<Environment, 4> environmentNames{{
    {Environment::Production, QLatin1String("production")}, // first: what an unknown one is
    {Environment::Staging, QLatin1String("staging")},
    {Environment::Development, QLatin1String("development")},
    {Environment::Practice, QLatin1String("practice")},
}};

constexpr Names<ProfileColor, 10> colorNames{{
    {ProfileColor::OfEnvironment, QLatin1String("environment")},
    {ProfileColor::Blue, QLatin1String("blue")},
    {ProfileColor::Teal, QLatin1String("teal")},
    {ProfileColor::Green, QLatin1String("green")},
    {ProfileColor::Ochre, QLatin1String("ochre")},
    {ProfileColor::Brown, QLatin1String("brown")},
    {ProfileColor::Red, QLatin1String("red")},
    {ProfileColor::Magenta, QLatin1String("magenta")},
    {ProfileColor::Violet, QLatin1String("violet")},
    {ProfileColor::Gray, QLatin1String("gray")},
}};

constexpr Names<CredentialKind, 2> credentialNames{{
    {CredentialKind::ApiKey, QLatin1String("apiKey")},
    {CredentialKind::AuthToken, QLatin1String("authToken")},
}};

constexpr Names<ProxySettings::Kind, 3> proxyNames{{
    {ProxySettings::Kind::System, QLatin1String("system")},
    {ProxySettings::Kind::None, QLatin1String("none")},
    {ProxySettings::Kind::Manual, QLatin1String("manual")},
}};

constexpr QLatin1String idMember("id");
constexpr QLatin1String nameMember("name");
constexpr QLatin1String environmentMember("environment");
constexpr QLatin1String colorMember("color");
constexpr QLatin1String credentialMember("credential");
constexpr QLatin1String accountSidMember("accountSid");
constexpr QLatin1String apiKeySidMember("apiKeySid");
constexpr QLatin1String urlMember("url");
constexpr QLatin1String edgeMember("edge");
constexpr QLatin1String regionMember("region");
constexpr QLatin1String serviceMember("defaultService");
constexpr QLatin1String demandsReasonMember("demandsReason");
constexpr QLatin1String proxyMember("proxy");
constexpr QLatin1String proxyHostMember("proxyHost");
constexpr QLatin1String proxyPortMember("proxyPort");
constexpr QLatin1String proxyUserMember("proxyUser");
constexpr QLatin1String authorityMember("authorityFile");

constexpr QLatin1String versionMember("version");
constexpr QLatin1String profilesMember("profiles");

template <typename T, std::size_t count>
QString nameOf(const Names<T, count> &names, T value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name;
    }
    return names.front().second;
}

template <typename T, std::size_t count>
T valueOf(const Names<T, count> &names, const QJsonValue &name)
{
    for (const auto &[value, known] : names) {
        if (known == name.toString())
            return value;
    }
    return names.front().first;
}

} // namespace

QJsonObject fromProfile(const Profile &profile, const QJsonObject &known)
{
    QJsonObject object = known;
    for (const QString &name : known.keys()) {
        if (looksLikeSecret(name))
            object.remove(name);
    }
    object[idMember] = profile.id.value();
    object[nameMember] = profile.name;
    object[environmentMember] = nameOf(environmentNames, profile.environment);
    object[colorMember] = nameOf(colorNames, profile.color);
    object[credentialMember] = nameOf(credentialNames, profile.credentialKind);
    object[accountSidMember] = profile.accountSid;
    object[apiKeySidMember] = profile.apiKeySid;
    object[urlMember] = profile.host.url;
    object[edgeMember] = profile.host.edge;
    object[regionMember] = profile.host.region;
    object[serviceMember] = profile.defaultService;
    object[demandsReasonMember] = profile.demandsReason;
    object[proxyMember] = nameOf(proxyNames, profile.proxy.kind);
    object[proxyHostMember] = profile.proxy.host;
    object[proxyPortMember] = profile.proxy.port;
    object[proxyUserMember] = profile.proxy.userName;
    object[authorityMember] = profile.authorityFile;
    return object;
}

Profile toProfile(const QJsonObject &object)
{
    Profile profile;
    profile.id = ProfileId(object[idMember].toString());
    profile.name = object[nameMember].toString();
    profile.environment = valueOf(environmentNames, object[environmentMember]);
    profile.color = valueOf(colorNames, object[colorMember]);
    profile.credentialKind = valueOf(credentialNames, object[credentialMember]);
    profile.accountSid = object[accountSidMember].toString();
    profile.apiKeySid = object[apiKeySidMember].toString();
    profile.host.url = object[urlMember].toString();
    profile.host.edge = object[edgeMember].toString();
    profile.host.region = object[regionMember].toString();
    profile.defaultService = object[serviceMember].toString();
    profile.demandsReason = object[demandsReasonMember].toBool();
    profile.proxy.kind = valueOf(proxyNames, object[proxyMember]);
    profile.proxy.host = object[proxyHostMember].toString();
    profile.proxy.port = object[proxyPortMember].toInt();
    profile.proxy.userName = object[proxyUserMember].toString();
    profile.authorityFile = object[authorityMember].toString();
    return profile;
}

bool looksLikeSecret(const QString &memberName)
{
    static const QRegularExpression secretWords(
        QStringLiteral("secret|token|passw|private_?key|authorization"),
        QRegularExpression::CaseInsensitiveOption);
    return secretWords.match(memberName).hasMatch();
}

QByteArray fromEntries(const QList<QJsonObject> &objects)
{
    QJsonArray array;
    for (const QJsonObject &object : objects)
        array.append(object);
    return QJsonDocument(QJsonObject{{versionMember, version}, {profilesMember, array}}).toJson();
}

Result<Entries, Unreadable> toEntries(const QByteArray &bytes)
{
    const QJsonObject whole = QJsonDocument::fromJson(bytes).object();
    const int foundVersion = whole[versionMember].toInt();
    if (foundVersion > version)
        return failure(Unreadable::Newer);
    if (foundVersion != version || !whole[profilesMember].isArray())
        return failure(Unreadable::Damaged);
    Entries entries;
    const QJsonArray array = whole[profilesMember].toArray();
    for (const auto &value : array) {
        if (value.toObject()[nameMember].toString().isEmpty())
            ++entries.leftOut;
        else
            entries.objects.append(value.toObject());
    }
    return entries;
}

} // namespace mapdesk::profilejson
