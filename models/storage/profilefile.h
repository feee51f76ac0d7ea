// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"
#include "result.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace mapdesk {

// Profiles as a file to hand on, without any secret and without their ids.
class ProfileFile
{
    Q_DECLARE_TR_FUNCTIONS(ProfileFile)

public:
    static constexpr qint64 maximumSize = 1024 * 1024;

    struct Imported
    {
        QList<Profile> profiles; // ready for ProfileStore::add()
        QStringList notes; // sentences: what was left out, and why
    };

    static QByteArray toBytes(const QList<Profile> &profiles);

    // `fileName` is what the error calls it. Each profile has a new id, and a name that is not
    // among `takenNames` nor twice among them. What looks like a secret is left out and noted. The
    // error is a sentence that names the file and the remedy.
    static Result<Imported, QString> fromBytes(const QByteArray &bytes, const QString &fileName,
                                               const QStringList &takenNames);
    static Result<Imported, QString> read(const QString &path, const QStringList &takenNames);
};

} // namespace mapdesk
