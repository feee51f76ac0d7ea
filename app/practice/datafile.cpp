// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafile.h"

#include <QFile>

namespace mapdesk::practice {

namespace {

QString lockError(const QLockFile &lock, const QString &file)
{
    if (lock.error() != QLockFile::LockFailedError)
        return QStringLiteral("cannot use the data file \"%1\": no lock file can be made beside it;"
                              " give a file in a folder that can be written")
            .arg(file);
    qint64 processId = 0;
    QString host;
    QString program;
    lock.getLockInfo(&processId, &host, &program);
    return QStringLiteral("the data file \"%1\" is in use by process %2; stop that one or give"
                          " another file with --data")
        .arg(file)
        .arg(processId);
}

Result<void, QString> makePrivate(const QString &name)
{
    QFile file(name);
    // Append makes a new file and leaves an old one as it is.
    if (file.open(QIODevice::WriteOnly | QIODevice::Append)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return failure(QStringLiteral("cannot use the data file \"%1\": %2; give another file with"
                                  " --data, or none")
                       .arg(name, file.errorString()));
}

} // namespace

Result<std::unique_ptr<DataFile>, QString> DataFile::claim(const QString &file)
{
    std::unique_ptr<DataFile> claimed(new DataFile(file));
    if (file.isEmpty())
        return claimed;
    claimed->m_lock.setStaleLockTime(0);
    if (!claimed->m_lock.tryLock(0))
        return failure(lockError(claimed->m_lock, file));
    return makePrivate(file).map([&] { return std::move(claimed); });
}

} // namespace mapdesk::practice
