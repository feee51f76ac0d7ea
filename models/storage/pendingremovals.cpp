// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingremovals.h"

#include "wholefile.h"

#include <QFile>
#include <QLoggingCategory>

namespace mapdesk {

namespace {

Q_LOGGING_CATEGORY(logSecrets, "mapdesk.secrets", QtInfoMsg)

constexpr qint64 largestListOfRemovals = 1024 * 1024;

} // namespace

PendingRemovals::PendingRemovals(const QString &filePath)
    : m_filePath(filePath)
{
    if (!QFile::exists(filePath))
        return;
    const auto bytes = readWholeFile(filePath, largestListOfRemovals);
    if (!bytes) {
        qCWarning(logSecrets).noquote() << bytes.error();
        return;
    }
    for (const QByteArray &line : bytes->split('\n')) {
        if (const auto id = secretOfKey(QString::fromLatin1(line)))
            m_serials.emplace(*id, 0);
    }
}

void PendingRemovals::add(const SecretId &id, int serial)
{
    const bool isNew = m_serials.insert_or_assign(id, serial).second;
    if (isNew)
        save();
}

void PendingRemovals::settle(const SecretId &id, int serial)
{
    const auto found = m_serials.find(id);
    if (found == m_serials.end() || found->second > serial)
        return;
    m_serials.erase(found);
    save();
}

void PendingRemovals::save() const
{
    QByteArray lines;
    for (const auto &[id, serial] : m_serials)
        lines += secretKey(id).toLatin1() + '\n';
    if (const auto written = writeWholeFile(m_filePath, lines); !written)
        qCWarning(logSecrets).noquote() << written.error();
}

} // namespace mapdesk
