// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalchain.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace mapdesk::journalchain {

namespace {

void add(QCryptographicHash &hash, const std::optional<QByteArray> &bytes)
{
    const quint64 size = bytes ? quint64(bytes->size()) : ~quint64(0);
    const quint64 bigEndian = qToBigEndian(size);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian));
    if (bytes)
        hash.addData(*bytes);
}

} // namespace

QByteArray nothing()
{
    return QByteArray(hashBytes, '\0');
}

QByteArray payloadHash(const QByteArray &salt, const JournalPayload &payload)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(salt);
    add(hash, payload.before);
    add(hash, payload.after);
    return hash.result();
}

QByteArray entryHash(const QByteArray &previous, const QByteArray &payloadHash,
                     const QByteArray &metadata)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(payloadHash);
    hash.addData(metadata);
    return hash.result();
}

} // namespace mapdesk::journalchain
