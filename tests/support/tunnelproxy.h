// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace mapdesk {

// An HTTP proxy on 127.0.0.1 that opens tunnels, to whatever name, to one port of this computer,
// for who shows the right user and password, and keeps all that it sees.
class TunnelProxy : public QObject
{
    Q_OBJECT

public:
    // An empty `user` lets everybody through.
    explicit TunnelProxy(quint16 targetPort, QByteArray user = {}, QByteArray password = {});

    quint16 port() const { return m_listener.serverPort(); }
    void setPassword(const QByteArray &password) { m_password = password; }

    // Each request for a tunnel.
    const QByteArrayList &heads() const { return m_heads; }
    int tunnelsMade() const { return m_tunnelsMade; }
    // What came through the tunnels, as the proxy sees it.
    const QByteArray &relayed() const { return m_relayed; }

private:
    void acceptConnection();
    void readHead(QTcpSocket *client);
    bool isWelcome(const QByteArray &head) const;
    void openTunnel(QTcpSocket *client);

    quint16 m_targetPort;
    QByteArray m_user;
    QByteArray m_password;
    QByteArrayList m_heads;
    QByteArray m_relayed;
    int m_tunnelsMade = 0;
    QTcpServer m_listener; // last: its sockets speak to the rest as they die
};

} // namespace mapdesk
