// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelproxy.h"

#include <QTcpSocket>

#include <utility>

namespace mapdesk {

TunnelProxy::TunnelProxy(quint16 targetPort, QByteArray user, QByteArray password)
    : m_targetPort(targetPort)
    , m_user(std::move(user))
    , m_password(std::move(password))
{
    connect(&m_listener, &QTcpServer::newConnection, this, &TunnelProxy::acceptConnection);
    m_listener.listen(QHostAddress::LocalHost);
}

void TunnelProxy::acceptConnection()
{
    QTcpSocket *client = m_listener.nextPendingConnection();
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QTcpSocket::readyRead, this, [this, client] { readHead(client); });
}

void TunnelProxy::readHead(QTcpSocket *client)
{
    const QByteArray seen = client->peek(client->bytesAvailable());
    if (!seen.contains("\r\n\r\n"))
        return;
    const QByteArray head = client->readAll();
    m_heads.append(head);
    if (isWelcome(head))
        openTunnel(client);
    else
        client->write("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                      "Content-Length: 0\r\n\r\n");
}

bool TunnelProxy::isWelcome(const QByteArray &head) const
{
    const QByteArray proof = (m_user + ':' + m_password).toBase64();
    return m_user.isEmpty() || head.contains("\r\nProxy-Authorization: Basic " + proof + "\r\n");
}

void TunnelProxy::openTunnel(QTcpSocket *client)
{
    ++m_tunnelsMade;
    client->disconnect(this);
    auto *server = new QTcpSocket(client);
    connect(client, &QTcpSocket::readyRead, this, [this, client, server] {
        const QByteArray bytes = client->readAll();
        m_relayed += bytes;
        server->write(bytes);
    });
    connect(server, &QTcpSocket::readyRead, client,
            [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, m_targetPort);
    client->write("HTTP/1.1 200 Connection established\r\n\r\n");
}

} // namespace mapdesk
