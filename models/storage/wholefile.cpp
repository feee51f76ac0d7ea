// SPDX-License-Identifier: GPL-3.0-or-later
#include "wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace mapdesk {

namespace {

struct WholeFile
{
    Q_DECLARE_TR_FUNCTIONS(WholeFile)
};

Result<void, QString> notWritten(const QString &path, const QString &reason)
{
    return failure(
        WholeFile::tr("%1 could not be written (%2): make room for it, or allow writing there.")
            .arg(QDir::toNativeSeparators(path), reason));
}

} // namespace

Result<void, QString> writeWholeFile(const QString &path, const QByteArray &bytes)
{
    return writeWholeFile(path, [&bytes](const WritePiece &write) -> Result<void, QString> {
        write(bytes);
        return {};
    });
}

Result<void, QString>
writeWholeFile(const QString &path,
               const std::function<Result<void, QString>(const WritePiece &write)> &produce)
{
    QDir().mkpath(QFileInfo(path).absolutePath()); // what fails here fails below, with a reason
    QSaveFile file(path);
    // Nothing is in it yet when it becomes this user's alone.
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return notWritten(path, file.errorString());
    qint64 size = 0;
    const auto write = [&file, &size](const QByteArray &bytes) {
        size += bytes.size();
        file.write(bytes);
    };
    if (const auto produced = produce(write); !produced)
        return produced;
    // Where a disk becomes full in the midst of a write Qt tells of no error.
    if (!file.flush() || file.size() != size)
        return notWritten(path, WholeFile::tr("not all of it has room"));
    return file.commit() ? Result<void, QString>() : notWritten(path, file.errorString());
}

Result<QByteArray, QString> readWholeFile(const QString &path, qint64 limit)
{
    const QString name = QDir::toNativeSeparators(path);
    // Opening a pipe would wait for its other end.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return failure(
            WholeFile::tr("%1 is not a file: see whether it is the right one.").arg(name));
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(limit + 1) : QByteArray();
    if (file.error() != QFileDevice::NoError) {
        return failure(WholeFile::tr("%1 could not be read (%2): see to it that you may read it.")
                           .arg(name, file.errorString()));
    }
    if (bytes.size() > limit) {
        return failure(
            WholeFile::tr(
                "%1 is larger than %2, too large for such a file: see whether it is the right one.")
                .arg(name, QLocale().formattedDataSize(limit)));
    }
    return bytes;
}

} // namespace mapdesk
