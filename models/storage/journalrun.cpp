// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalrun.h"

#include "systemuser.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

namespace mapdesk {

namespace {

struct RunText
{
    Q_DECLARE_TR_FUNCTIONS(JournalRun)
};

const QString start = QStringLiteral("run-");
const QString ending = QStringLiteral(".lock");

// How long a lock counts on the word of its file alone. Later only the lock that the system keeps
// for a living process does: in a container the process of each run may have the same number.
constexpr int believedMs = 1'000;

bool hasEnded(const QString &file)
{
    QLockFile lock(file);
    lock.setStaleLockTime(believedMs);
    return lock.tryLock(0); // and the file goes with `lock`
}

} // namespace

JournalRun::JournalRun(const QString &folder)
    : m_folder(folder)
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_lock(QDir(folder).absoluteFilePath(start + m_id + ending))
{
    m_lock.setStaleLockTime(0);
}

Result<void, QString> JournalRun::begin()
{
    const QString file = m_lock.fileName();
    if (m_lock.isLocked() && QFile::exists(file))
        return {};
    m_lock.unlock();
    if (!m_lock.tryLock(0)) {
        return failure(RunText::tr("%1 cannot be written: make room for it, or allow writing"
                                   " there.")
                           .arg(QDir::toNativeSeparators(file)));
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    if (m_user.isEmpty())
        m_user = systemUser();
    return {};
}

QSet<QString> JournalRun::alive() const
{
    QSet<QString> ids = {m_id};
    const QDir folder(m_folder);
    const QStringList files = folder.entryList({start + u'*' + ending}, QDir::Files);
    for (const QString &file : files) {
        const QString id = file.mid(start.size(), file.size() - start.size() - ending.size());
        if (id != m_id && !hasEnded(folder.absoluteFilePath(file)))
            ids.insert(id);
    }
    return ids;
}

} // namespace mapdesk
