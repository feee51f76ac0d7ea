// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilestore.h"

#include "profilejson.h"
#include "wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace mapdesk {

namespace {

constexpr qint64 largestProfileFile = 16 * 1024 * 1024;

bool isSameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

ProfileStore::ProfileStore(const QString &filePath, QObject *parent)
    : QObject(parent)
    , m_filePath(filePath)
{
    if (QFileInfo::exists(filePath))
        load();
}

void ProfileStore::load()
{
    const auto bytes = readWholeFile(m_filePath, largestProfileFile);
    if (!bytes) {
        keepUnchanged(bytes.error());
        return;
    }
    const auto entries = profilejson::toEntries(*bytes);
    if (entries)
        take(entries->objects);
    if (!entries && entries.error() == profilejson::Unreadable::Newer) {
        setAside(
            QStringLiteral(".newer"),
            tr("The profiles in %1 were written by a newer Mapdesk. The file is kept as %2: to "
               "use it, give it its old name again and open the newer Mapdesk."));
    } else if (!entries) {
        setAside(QStringLiteral(".damaged"),
                 tr("The profiles in %1 could not be read: the file is damaged. It is kept as %2: "
                    "mend it and give it its old name again, or add the profiles anew."));
    } else if (entries->leftOut > 0) {
        if (setAside(QStringLiteral(".damaged"),
                     tr("Some profiles in %1 could not be read: the file is damaged. It is kept as "
                        "%2: mend it and give it its old name again, or add the profiles anew.")))
            replace(m_profiles);
    }
}

void ProfileStore::take(const QList<QJsonObject> &entries)
{
    for (const QJsonObject &entry : entries) {
        Profile profile = profilejson::toProfile(entry);
        // An id names secrets: two profiles never share one.
        if (QUuid::fromString(profile.id.value()).isNull() || find(profile.id))
            profile.id = newProfile().id;
        m_known.insert(profile.id, entry);
        m_profiles.append(profile);
    }
}

// `sentence` gets the old name and the new one.
bool ProfileStore::setAside(const QString &suffix, const QString &sentence)
{
    QString newPath = m_filePath + suffix;
    for (int number = 2; QFileInfo::exists(newPath); ++number)
        newPath = m_filePath + suffix + u'-' + QString::number(number);
    const QString name = QDir::toNativeSeparators(m_filePath);
    QFile file(m_filePath);
    if (!file.rename(newPath)) {
        keepUnchanged(tr("%1 could not be read, and not be set aside either (%2): move it away.")
                          .arg(name, file.errorString()));
        return false;
    }
    m_loadProblem = sentence.arg(name, QDir::toNativeSeparators(newPath));
    return true;
}

void ProfileStore::keepUnchanged(const QString &why)
{
    m_loadProblem = why;
    m_isUnchangeable = true;
}

qsizetype ProfileStore::indexOf(const ProfileId &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&id](const Profile &profile) { return profile.id == id; });
    return found == m_profiles.end() ? -1 : found - m_profiles.begin();
}

const Profile *ProfileStore::find(const ProfileId &id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : &m_profiles[index];
}

const Profile *ProfileStore::findByName(const QString &name) const
{
    const Profile *similar = nullptr;
    for (const Profile &profile : m_profiles) {
        if (profile.name == name)
            return &profile;
        if (!similar && isSameName(profile.name, name))
            similar = &profile;
    }
    return similar;
}

QStringList ProfileStore::names() const
{
    QStringList names;
    for (const Profile &profile : m_profiles)
        names.append(profile.name);
    return names;
}

Result<void, QString> ProfileStore::checkName(const Profile &profile) const
{
    if (profile.name.trimmed().isEmpty())
        return failure(tr("A profile needs a name: enter one."));
    for (const Profile &other : m_profiles) {
        if (other.id != profile.id && isSameName(other.name, profile.name)) {
            return failure(tr("There is a profile named \"%1\" already: choose another name.")
                               .arg(other.name));
        }
    }
    return {};
}

Result<void, QString> ProfileStore::add(const Profile &profile)
{
    if (profile.id.isEmpty() || find(profile.id))
        return failure(tr("\"%1\" is in the list already.").arg(profile.name));
    if (const auto name = checkName(profile); !name)
        return name;
    const auto added = replace(m_profiles + QList<Profile>{profile});
    if (added)
        emit changed();
    return added;
}

Result<void, QString> ProfileStore::update(const Profile &profile)
{
    const qsizetype index = indexOf(profile.id);
    if (index < 0)
        return failure(tr("\"%1\" is not in the list any more: add it anew.").arg(profile.name));
    if (const auto name = checkName(profile); !name)
        return name;
    const ProfileId id = profile.id; // `profile` may lie in the list
    QList<Profile> profiles = m_profiles;
    profiles[index] = profile;
    const auto done = replace(profiles);
    if (done) {
        emit updated(id);
        emit changed();
    }
    return done;
}

Result<void, QString> ProfileStore::remove(const ProfileId &id)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return {};
    QList<Profile> profiles = m_profiles;
    const Profile profile = profiles.takeAt(index); // `id` may lie in the list
    const auto done = replace(profiles);
    if (done) {
        m_known.remove(profile.id);
        emit removed(profile.id);
        emit changed();
    }
    return done;
}

Result<void, QString> ProfileStore::move(qsizetype from, qsizetype to)
{
    const auto isInside = [this](qsizetype index) {
        return index >= 0 && index < m_profiles.size();
    };
    if (!isInside(from) || !isInside(to))
        return failure(tr("There is no profile at this place: choose another."));
    QList<Profile> profiles = m_profiles;
    profiles.move(from, to);
    const auto done = replace(profiles);
    if (done)
        emit changed();
    return done;
}

Result<void, QString> ProfileStore::replace(QList<Profile> profiles)
{
    if (m_isUnchangeable)
        return failure(m_loadProblem);
    QList<QJsonObject> entries;
    for (const Profile &profile : profiles)
        entries.append(profilejson::fromProfile(profile, m_known.value(profile.id)));
    const auto written = writeWholeFile(m_filePath, profilejson::fromEntries(entries));
    if (written)
        m_profiles = std::move(profiles);
    return written;
}

} // namespace mapdesk
