// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiretap.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace mapdesk::test {

namespace {

// Takes the first request off `bytes`.
WireTap::SeenRequest takeRequest(QByteArray &bytes)
{
    const QByteArray endOfHead = "\r\n\r\n";
    const qsizetype headSize = bytes.indexOf(endOfHead);
    if (headSize < 0) {
        bytes.clear();
        return {};
    }
    WireTap::SeenRequest request{bytes.first(headSize + 2), {}};
    bytes.remove(0, headSize + endOfHead.size());
    const qsizetype bodySize = request.header("Content-Length").toLongLong();
    request.body = bytes.left(bodySize);
    bytes.remove(0, bodySize);
    return request;
}

} // namespace

WireTap::WireTap(quint16 servicePort)
    : m_servicePort(servicePort)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &WireTap::relay);
    m_listener.listen(QHostAddress::LocalHost);
    m_port = m_listener.serverPort();
}

QString WireTap::baseUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

std::vector<WireTap::SeenRequest> WireTap::writes() const
{
    std::vector<SeenRequest> found;
    for (QByteArray bytes : m_sent) {
        while (!bytes.isEmpty()) {
            const SeenRequest request = takeRequest(bytes);
            if (!request.head.isEmpty() && !request.head.startsWith("GET "))
                found.push_back(request);
        }
    }
    return found;
}

qsizetype WireTap::countOf(const QByteArray &part) const
{
    qsizetype count = 0;
    for (QByteArray bytes : m_sent) {
        while (!bytes.isEmpty()) {
            const SeenRequest request = takeRequest(bytes);
            if (!request.head.isEmpty() && request.requestLine().contains(part))
                ++count;
        }
    }
    return count;
}

void WireTap::switchOff()
{
    m_listener.close();
    const auto clients = m_listener.findChildren<QTcpSocket *>();
    for (QTcpSocket *client : clients)
        client->abort();
}

void WireTap::switchOn()
{
    m_listener.listen(QHostAddress::LocalHost, m_port);
}

void WireTap::relay()
{
    QTcpSocket *client = m_listener.nextPendingConnection();
    auto *service = new QTcpSocket(client);
    service->connectToHost(QHostAddress::LocalHost, m_servicePort);
    const size_t connection = m_sent.size();
    m_sent.emplace_back();
    connect(client, &QTcpSocket::readyRead, service, [this, client, service, connection] {
        const QByteArray bytes = client->readAll();
        m_sent[connection] += bytes;
        service->write(bytes);
    });
    connect(service, &QTcpSocket::readyRead, client,
            [client, service] { client->write(service->readAll()); });
    connect(service, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

} // namespace mapdesk::test
