// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilefile.h"

#include "foundprofile.h"
#include "profilejson.h"
#include "wholefile.h"

#include <QDir>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace mapdesk {

namespace {

// A URL may carry a user's name and password before its host. What has an @ and is no URL goes.
QString withoutUser(const QString &baseUrl)
{
    if (!baseUrl.contains(u'@'))
        return baseUrl;
    QUrl url(baseUrl, QUrl::StrictMode);
    url.setUserInfo({});
    return url.host().isEmpty() ? QString() : url.toString();
}

Profile withoutSecrets(Profile profile)
{
    profile.host.url = withoutUser(profile.host.url);
    profile.proxy.host = profile.proxy.host.section(u'@', -1);
    profile.proxy.userName = profile.proxy.userName.section(u':', 0, 0);
    return profile;
}

bool holdsSecret(const QJsonObject &entry)
{
    const QStringList members = entry.keys();
    const Profile profile = profilejson::toProfile(entry);
    return std::any_of(members.begin(), members.end(), profilejson::looksLikeSecret)
        || withoutSecrets(profile) != profile;
}

QString unreadable(profilejson::Unreadable reason, const QString &fileName)
{
    if (reason == profilejson::Unreadable::Newer)
        return ProfileFile::tr("%1 was made by a newer Mapdesk: update this one.").arg(fileName);
    return ProfileFile::tr("%1 holds no profiles of Mapdesk: choose a file that was exported.")
        .arg(fileName);
}

} // namespace

QByteArray ProfileFile::toBytes(const QList<Profile> &profiles)
{
    QList<QJsonObject> entries;
    for (const Profile &profile : profiles) {
        QJsonObject entry = profilejson::fromProfile(withoutSecrets(profile));
        entry.remove(QLatin1String("id"));
        entries.append(entry);
    }
    return profilejson::fromEntries(entries);
}

Result<ProfileFile::Imported, QString> ProfileFile::fromBytes(const QByteArray &bytes,
                                                              const QString &fileName,
                                                              const QStringList &takenNames)
{
    if (bytes.size() > maximumSize) {
        return failure(tr("%1 is larger than %2: choose a file that was exported.")
                           .arg(fileName, QLocale().formattedDataSize(maximumSize)));
    }
    const auto entries = profilejson::toEntries(bytes);
    if (!entries)
        return failure(unreadable(entries.error(), fileName));
    Imported imported;
    QStringList names = takenNames;
    for (const QJsonObject &entry : entries->objects) {
        Profile profile = withoutSecrets(profilejson::toProfile(entry));
        profile.id = newProfile().id;
        profile.name = freeProfileName(profile.name, names);
        names.append(profile.name);
        if (holdsSecret(entry)) {
            imported.notes.append(tr("%1 holds what looks like a secret of \"%2\". It was not "
                                     "taken: remove it from the file, and enter it here by hand.")
                                      .arg(fileName, profile.name));
        }
        imported.profiles.append(profile);
    }
    if (imported.profiles.isEmpty())
        return failure(unreadable(profilejson::Unreadable::Damaged, fileName));
    if (entries->leftOut > 0)
        imported.notes.append(tr("Parts of %1 could not be read and were left out: look through "
                                 "the list, and add what is missing.")
                                  .arg(fileName));
    return imported;
}

Result<ProfileFile::Imported, QString> ProfileFile::read(const QString &path,
                                                         const QStringList &takenNames)
{
    const auto bytes = readWholeFile(path, maximumSize);
    if (!bytes)
        return failure(bytes.error());
    return fromBytes(*bytes, QDir::toNativeSeparators(path), takenNames);
}

} // namespace mapdesk
