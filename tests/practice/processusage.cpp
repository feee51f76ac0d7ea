// SPDX-License-Identifier: GPL-3.0-or-later
#include "processusage.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace mapdesk::practice {

int openDescriptors()
{
    const QDir folder(QStringLiteral("/proc/self/fd"));
    return static_cast<int>(folder.entryList(QDir::Files | QDir::System).size());
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace mapdesk::practice
