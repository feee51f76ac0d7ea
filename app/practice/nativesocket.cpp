// SPDX-License-Identifier: GPL-3.0-or-later
#include "nativesocket.h"

#include <QTcpSocket>

#ifdef Q_OS_LINUX
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <linux/sockios.h>
#endif

namespace mapdesk::practice {

#ifdef Q_OS_LINUX

bool hasReceivedAll(const QTcpSocket &client)
{
    int pending = 0;
    return ioctl(static_cast<int>(client.socketDescriptor()), SIOCOUTQ, &pending) != 0
        || pending == 0;
}

void reset(QTcpSocket &client)
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    setsockopt(static_cast<int>(client.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
               sizeof atOnce);
    client.abort();
}

qsizetype connectionRoom()
{
    return sysconf(_SC_OPEN_MAX) / 4 * 3;
}

void closeDescriptor(qintptr descriptor)
{
    ::close(static_cast<int>(descriptor));
}

#else

bool hasReceivedAll(const QTcpSocket &)
{
    return true;
}

void reset(QTcpSocket &client)
{
    client.abort();
}

qsizetype connectionRoom()
{
    constexpr qsizetype usual = 768;
    return usual;
}

void closeDescriptor(qintptr descriptor)
{
    QTcpSocket socket;
    socket.setSocketDescriptor(descriptor);
}

#endif

} // namespace mapdesk::practice
