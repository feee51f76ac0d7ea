// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"
#include "result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QStringList>

namespace mapdesk {

// The profiles of this user, in their order, kept in a file (JSON, no secret in it). Each change is
// written at once and whole: the file is the old one or the new one, never half of it. A change
// that cannot be written does not happen; the error is a sentence that names the file and the
// remedy.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    // Reads `filePath`, which need not exist. A file that is damaged or of a newer version is set
    // aside beside it, never overwritten, and what can be understood of a damaged one is taken. One
    // that cannot be read or set aside stays, and every change fails. loadProblem() says so then.
    explicit ProfileStore(const QString &filePath, QObject *parent = nullptr);

    // A sentence for the person; empty where all is well.
    const QString &loadProblem() const { return m_loadProblem; }

    const QList<Profile> &profiles() const { return m_profiles; }
    const Profile *find(const ProfileId &id) const;
    // The first with this name, case ignored where nothing else fits; nullptr if there is none.
    const Profile *findByName(const QString &name) const;
    QStringList names() const;

    // Changes. A name that is empty, or another profile's (case ignored), is refused. Members of
    // the file that this version does not know stay.
    Result<void, QString> add(const Profile &profile);
    Result<void, QString> update(const Profile &profile); // the one with its id
    Result<void, QString> remove(const ProfileId &id);
    Result<void, QString> move(qsizetype from, qsizetype to);

signals:
    void changed(); // in any way
    void updated(const mapdesk::ProfileId &id);
    void removed(const mapdesk::ProfileId &id);

private:
    void load();
    void take(const QList<QJsonObject> &entries);
    bool setAside(const QString &suffix, const QString &sentence);
    void keepUnchanged(const QString &why);

    qsizetype indexOf(const ProfileId &id) const;
    Result<void, QString> checkName(const Profile &profile) const;
    Result<void, QString> replace(QList<Profile> profiles);

    QString m_filePath;
    QString m_loadProblem;
    bool m_isUnchangeable = false;
    QList<Profile> m_profiles;
    QHash<ProfileId, QJsonObject> m_known; // each as it stood in the file
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::ProfileId)
