// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicerecords.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace mapdesk {

namespace {

QString folderFor(const QString &dataFolder, const QString &dataFile)
{
    const QByteArray path = QFileInfo(dataFile).absoluteFilePath().toUtf8();
    const QByteArray name = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/practice/%2").arg(dataFolder, QString::fromLatin1(name.left(16)));
}

// Where it could not be made, each use of the records tells so.
QString folderOf(const QTemporaryDir &temporary)
{
    return temporary.isValid() ? temporary.path()
                               : QDir::temp().filePath(QStringLiteral("mapdesk-practice"));
}

} // namespace

PracticeRecords::PracticeRecords(const QString &dataFolder, const QString &dataFile,
                                 const Clock &clock)
{
    if (dataFile.isEmpty())
        m_temporary = std::make_unique<QTemporaryDir>();
    const QString folder = m_temporary ? folderOf(*m_temporary) : folderFor(dataFolder, dataFile);
    m_records = std::make_unique<Records>(folder, clock);
}

} // namespace mapdesk
