// SPDX-License-Identifier: GPL-3.0-or-later
#include "httplistener.h"

#include "clientconnection.h"
#include "logging.h"
#include "nativesocket.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTimer>

namespace mapdesk::practice {

namespace {

constexpr int listenBacklog = 1024;
constexpr auto retryInterval = std::chrono::milliseconds(100);

} // namespace

class HttpListener::Server : public QTcpServer
{
public:
    Server(Answerer answerer, Refuser refuser, ClientPatience patience)
        : m_shared{std::move(answerer), std::move(refuser), patience}
    {
        setListenBacklogSize(listenBacklog);
        m_reopening.setSingleShot(true);
        connect(&m_reopening, &QTimer::timeout, this, &Server::reopen);

        // Out of descriptors, for one: Qt would accept nothing any more.
        connect(this, &QTcpServer::acceptError, this,
                [this] { QTimer::singleShot(retryInterval, this, &Server::acceptAgain); });
    }

    ~Server() override { qDeleteAll(connections()); }

    bool open(quint16 port)
    {
        const bool listens = listen(QHostAddress::LocalHost, port);
        m_port = serverPort();
        return listens;
    }

    void refuseConnections(std::chrono::milliseconds time)
    {
        close();
        for (ClientConnection *connection : connections())
            connection->abort();
        m_reopening.start(time);
    }

protected:
    // Without a descriptor left Qt 6.4 would ask for the next connection again and again.
    void incomingConnection(qintptr descriptor) override
    {
        if (children().size() < connectionRoom())
            new ClientConnection(descriptor, m_shared, this);
        else
            closeDescriptor(descriptor);
    }

private:
    QList<ClientConnection *> connections() const
    {
        return findChildren<ClientConnection *>(Qt::FindDirectChildrenOnly);
    }

    // A server that is closed by then must not be asked: Qt would reach into its closed socket.
    void acceptAgain()
    {
        if (isListening())
            resumeAccepting();
    }

    void reopen()
    {
        if (listen(QHostAddress::LocalHost, m_port))
            return;
        qCWarning(logPractice) << "cannot listen again:" << errorString();
        m_reopening.start(retryInterval);
    }

    ClientConnection::Shared m_shared;
    QTimer m_reopening;
    quint16 m_port = 0;
};

HttpListener::HttpListener(Answerer answerer, Refuser refuser, ClientPatience patience)
    : m_server(std::make_unique<Server>(std::move(answerer), std::move(refuser), patience))
{
}

HttpListener::~HttpListener() = default;

Result<quint16, QString> HttpListener::listen(quint16 port)
{
    if (!m_server->open(port))
        return failure(m_server->errorString());
    return m_server->serverPort();
}

void HttpListener::refuseConnections(std::chrono::milliseconds time)
{
    m_server->refuseConnections(time);
}

} // namespace mapdesk::practice
