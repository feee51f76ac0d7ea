// SPDX-License-Identifier: GPL-3.0-or-later
#include "twiliocliprofiles.h"

#include "profilefields.h"
#include "wholefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr qint64 largestConfiguration = 1024 * 1024;

QString text(const QJsonObject &object, QLatin1String member)
{
    return ProfileFields::cleaned(object[member].toString());
}

// A profile with its name as twilio-cli has it. No entry of any use has no account.
FoundProfile foundProfile(const QString &name, const QJsonObject &entry, const QString &commonEdge)
{
    FoundProfile found;
    found.profile = newProfile();
    found.profile.name = name;
    found.profile.accountSid = text(entry, QLatin1String("accountSid"));
    found.profile.host.region = text(entry, QLatin1String("region"));
    found.profile.host.edge = text(entry, QLatin1String("edge"));
    if (found.profile.host.edge.isEmpty())
        found.profile.host.edge = commonEdge;
    return found;
}

void takeKey(FoundProfile &found, const QJsonObject &entry)
{
    const QString key = text(entry, QLatin1String("apiKey"));
    const QString secret = text(entry, QLatin1String("apiSecret"));
    if (key == found.profile.accountSid && !key.isEmpty())
        found.profile.credentialKind = CredentialKind::AuthToken;
    else
        found.profile.apiKeySid = key;
    if (!secret.isEmpty()) {
        found.secret = secret;
    } else {
        found.whyNoSecret = TwilioCliProfiles::tr(
            "twilio-cli's file has no secret for this profile: enter it here by hand.");
    }
}

QList<FoundProfile> profilesOf(const QJsonObject &config, const QString &commonEdge)
{
    QList<FoundProfile> all;
    const QJsonObject profiles = config[QLatin1String("profiles")].toObject();
    for (auto entry = profiles.begin(); entry != profiles.end(); ++entry) {
        const QJsonObject object = entry.value().toObject();
        FoundProfile found = foundProfile(entry.key(), object, commonEdge);
        takeKey(found, object);
        all.append(found);
    }
    return all;
}

QList<FoundProfile> projectsOf(const QJsonObject &config, const QString &commonEdge)
{
    QList<FoundProfile> all;
    const QJsonArray projects = config[QLatin1String("projects")].toArray();
    for (const auto &value : projects) {
        const QJsonObject object = value.toObject();
        FoundProfile found = foundProfile(text(object, QLatin1String("id")), object, commonEdge);
        found.whyNoSecret = TwilioCliProfiles::tr(
            "This profile is of an older twilio-cli, which keeps its key in the system's keychain "
            "where only twilio-cli looks: make an API key in Twilio's Console and enter it here.");
        all.append(found);
    }
    return all;
}

void putFirst(QList<FoundProfile> &all, const QString &name)
{
    std::stable_partition(all.begin(), all.end(), [&name](const FoundProfile &found) {
        return found.profile.name == name;
    });
}

} // namespace

QString TwilioCliProfiles::filePath(const QProcessEnvironment &environment)
{
    const QString file = QStringLiteral("/config.json");
    if (const QString folder = environment.value(QStringLiteral("TWILIO_CONFIG_DIR"));
        !folder.isEmpty())
        return folder + file;
    for (const auto *variable : {"HOME", "USERPROFILE"}) {
        const QString home = environment.value(QString::fromLatin1(variable));
        if (!home.isEmpty())
            return home + QStringLiteral("/.twilio-cli") + file;
    }
    return QDir::homePath() + QStringLiteral("/.twilio-cli") + file;
}

TwilioCliProfiles TwilioCliProfiles::read(const QString &path, const QStringList &takenNames)
{
    const QString name = QDir::toNativeSeparators(path);
    TwilioCliProfiles result;
    if (!QFileInfo::exists(path)) {
        result.problem = tr("There is no %1: twilio-cli has no profiles here.").arg(name);
        return result;
    }
    const auto bytes = readWholeFile(path, largestConfiguration);
    if (!bytes) {
        result.problem = bytes.error();
        return result;
    }
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject()) {
        result.problem = tr("%1 could not be understood: see whether twilio-cli can still use it.")
                             .arg(name);
        return result;
    }
    const QJsonObject config = document.object();
    const QString commonEdge = text(config, QLatin1String("edge"));
    QList<FoundProfile> all = profilesOf(config, commonEdge) + projectsOf(config, commonEdge);
    putFirst(all, config[QLatin1String("activeProject")].toString());
    QStringList names = takenNames;
    for (FoundProfile &found : all) {
        if (!ProfileFields::accountSidProblem(found.profile.accountSid, CredentialKind::AuthToken)
                 .isEmpty()) {
            result.problem = tr("Profiles without an account's SID in %1 were left out.").arg(name);
            continue;
        }
        found.profile.name = freeProfileName(found.profile.name, names);
        names.append(found.profile.name);
        result.found.append(found);
    }
    if (all.isEmpty())
        result.problem = tr("There are no profiles in %1.").arg(name);
    return result;
}

} // namespace mapdesk
