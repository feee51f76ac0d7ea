// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemuser.h"

#ifdef Q_OS_UNIX
#include <QFile>

#include <array>

#include <pwd.h>
#include <unistd.h>
#endif

namespace mapdesk {

#ifdef Q_OS_UNIX

QString systemUser()
{
    std::array<char, 16 * 1024> buffer = {};
    passwd entry = {};
    passwd *found = nullptr;
    getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found);
    if (!found)
        return QString::number(getuid());
    const QString login = QFile::decodeName(found->pw_name);
    // The full name is what stands before the first comma:
    // https://man7.org/linux/man-pages/man5/passwd.5.html
    const QString name = QString::fromLocal8Bit(found->pw_gecos ? found->pw_gecos : "")
                             .section(u',', 0, 0)
                             .trimmed();
    return name.isEmpty() || name == login ? login : QStringLiteral("%1 (%2)").arg(login, name);
}

#else

QString systemUser()
{
    return qEnvironmentVariable("USERNAME");
}

#endif

} // namespace mapdesk
