// SPDX-License-Identifier: GPL-3.0-or-later
#include "httplistener.h"

#include <QAbstractHttpServer>
#include <QHostAddress>
#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace mapdesk::practice {

namespace {

constexpr int listenBacklog = 1024;

// Without LowDelayOption each answer waits 40 ms for the client's acknowledgement.
class LowDelayServer : public QTcpServer
{
protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        addPendingConnection(socket);
    }
};

QByteArray methodName(QHttpServerRequest::Method method)
{
    const auto names = QMetaEnum::fromType<QHttpServerRequest::Method>();
    return QByteArray(names.valueToKey(static_cast<int>(method))).toUpper();
}

HttpRequest received(const QHttpServerRequest &request, int requestsInFlight)
{
    HttpRequest result;
    result.method = methodName(request.method());
    result.encodedPath = request.url().path(QUrl::FullyEncoded).toUtf8();
    result.encodedQuery = request.url().query(QUrl::FullyEncoded).toUtf8();
    for (const auto &[name, value] : request.headers())
        result.headers.append({name, value});
    result.body = request.body();
    result.requestsInFlight = requestsInFlight;
    return result;
}

bool wantsClose(const HttpRequest &request)
{
    return request.header("Connection").toLower() == "close";
}

} // namespace

class HttpListener::Server : public QAbstractHttpServer
{
public:
    explicit Server(Answerer answerer)
        : m_answerer(std::move(answerer))
        , m_tcpServer(new LowDelayServer)
    {
        m_tcpServer->setListenBacklogSize(listenBacklog);
    }

    Result<quint16, QString> start(quint16 port)
    {
        if (!m_tcpServer->listen(QHostAddress::LocalHost, port))
            return failure(m_tcpServer->errorString());
        bind(m_tcpServer.release());
        return servers().constFirst()->serverPort();
    }

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        ++m_requestsInFlight;
        const HttpRequest message = received(request, m_requestsInFlight);
        const HttpAnswer answer = m_answerer(message);
        const QByteArray bytes = wireForm(answer, message.method != "HEAD");
        const bool closes = wantsClose(message);
        if (answer.delivery.delay.count() == 0) {
            finish(socket, bytes, closes);
        } else {
            QTimer::singleShot(answer.delivery.delay, this,
                               [this, client = QPointer<QTcpSocket>(socket), bytes, closes] {
                                   finish(client, bytes, closes);
                               });
        }
        return true;
    }

    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override {}

private:
    void finish(QTcpSocket *client, const QByteArray &bytes, bool closes)
    {
        --m_requestsInFlight;
        if (!client || client->state() != QAbstractSocket::ConnectedState)
            return;
        client->write(bytes);
        if (closes)
            client->disconnectFromHost();
    }

    Answerer m_answerer;
    std::unique_ptr<QTcpServer> m_tcpServer;
    int m_requestsInFlight = 0;
};

HttpListener::HttpListener(Answerer answerer)
    : m_server(std::make_unique<Server>(std::move(answerer)))
{
}

HttpListener::~HttpListener() = default;

Result<quint16, QString> HttpListener::listen(quint16 port)
{
    return m_server->start(port);
}

} // namespace mapdesk::practice
