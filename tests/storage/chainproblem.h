// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalchain.h"
#include "localdatabase.h"

#include <QDir>
#include <QFile>

namespace mapdesk::test {

// Where the entries in `folder` do not follow each other, or their payloads are not theirs; empty
// where they are `count` and all is well.
inline QString chainProblem(const QString &folder, qint64 count)
{
    const auto database = readLocalDatabase(folder);
    if (!database)
        return database.error();
    auto rows = (*database)->query(QStringLiteral(
        "SELECT e.seq, e.metadata, e.payload_hash, e.hash, p.salt, p.before, p.after"
        " FROM entries AS e LEFT JOIN payloads AS p ON p.seq = e.seq ORDER BY e.seq"));
    if (!rows)
        return rows.error().words;
    QByteArray previous = journalchain::nothing();
    qint64 seq = 0;
    while (rows->next().value_or(false)) {
        const JournalPayload payload = {rows->optionalBytes(5), rows->optionalBytes(6)};
        const bool isWhole = rows->number(0) == seq + 1
            && rows->bytes(3) == journalchain::entryHash(previous, rows->bytes(2), rows->bytes(1))
            && (rows->isNull(4)
                || rows->bytes(2) == journalchain::payloadHash(rows->bytes(4), payload));
        if (!isWhole)
            return QStringLiteral("after entry %1").arg(seq);
        ++seq;
        previous = rows->bytes(3);
    }
    return seq == count ? QString() : QStringLiteral("%1 entries").arg(seq);
}

// The files of `folder` that have `bytes` in them.
inline QStringList filesWith(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(name);
    }
    return found;
}

} // namespace mapdesk::test
