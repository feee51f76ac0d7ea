// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"
#include "result.h"

#include <QList>
#include <QObject>

namespace mapdesk {

// The profiles of this user, in their order, kept in a file (JSON, no secret in it). Each change is
// written at once and whole: the file is the old one or the new one, never half of it. A change
// that cannot be written does not happen; the error is a sentence that names the file and the
// remedy.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    // Reads `filePath`, which need not exist. A file that cannot be understood is set aside beside
    // it, never overwritten; loadProblem() says so then.
    explicit ProfileStore(const QString &filePath, QObject *parent = nullptr);

    // A sentence for the person; empty where all is well.
    const QString &loadProblem() const { return m_loadProblem; }

    const QList<Profile> &profiles() const { return m_profiles; }
    const Profile *find(const ProfileId &id) const;
    // The first with this name, case ignored where nothing else fits; nullptr if there is none.
    const Profile *findByName(const QString &name) const;

    Result<void, QString> add(const Profile &profile);
    Result<void, QString> update(const Profile &profile); // the one with its id
    Result<void, QString> remove(const ProfileId &id);
    Result<void, QString> move(qsizetype from, qsizetype to);

signals:
    void changed(); // in any way
    void updated(const mapdesk::ProfileId &id);
    void removed(const mapdesk::ProfileId &id);

private:
    Result<void, QString> replace(QList<Profile> profiles);

    QString m_filePath;
    QString m_loadProblem;
    QList<Profile> m_profiles;
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::ProfileId)
