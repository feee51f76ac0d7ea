// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicerecords.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace mapdesk {

namespace {

QString folderFor(const QString &dataFolder, const QString &dataFile)
{
    const QByteArray path = QFileInfo(dataFile).absoluteFilePath().toUtf8();
    const QByteArray name = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/practice/%2").arg(dataFolder, QString::fromLatin1(name.left(16)));
}

} // namespace

PracticeRecords::PracticeRecords(const QString &dataFolder, const QString &dataFile,
                                 const Clock &clock)
{
    if (dataFile.isEmpty())
        m_temporary = std::make_unique<QTemporaryDir>();
    // Where none can be made the path is empty, which would be the current folder.
    const bool isTemporary = m_temporary && m_temporary->isValid();
    const QString folder = isTemporary ? m_temporary->path() : folderFor(dataFolder, dataFile);
    m_records = std::make_unique<Records>(folder, clock);
}

} // namespace mapdesk
