// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedserver.h"

#include <QHostAddress>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>
#include <optional>

#include <sys/socket.h>

namespace mapdesk {

namespace {

constexpr char endOfHead[] = "\r\n\r\n";

QByteArray headerIn(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

// The whole request at the start of `bytes`; nothing if it has not come yet.
std::optional<ScriptedServer::SeenRequest> requestIn(const QByteArray &bytes, bool needsBody)
{
    const qsizetype headSize = bytes.indexOf(endOfHead);
    if (headSize < 0)
        return {};
    const QByteArray head = bytes.first(headSize + 2);
    const QByteArray further = bytes.sliced(headSize + 4);
    const qsizetype bodySize = headerIn(head, "Content-Length").toLongLong();
    if (needsBody && further.size() < bodySize)
        return {};
    return ScriptedServer::SeenRequest{head, further.first(std::min(bodySize, further.size()))};
}

// Qt's own ways to close let the system choose between FIN and RST.
void sendFin(const QTcpSocket &socket)
{
    ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
}

void sendReset(QTcpSocket &socket)
{
    const linger atOnce{1, 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.abort();
}

void keepFull(QTcpSocket *socket, const QByteArray &repeated)
{
    const auto *tls = qobject_cast<QSslSocket *>(socket);
    const qint64 waiting = socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
    if (waiting < repeated.size())
        socket->write(repeated);
}

void sendEndlessly(QTcpSocket *socket, const QByteArray &repeated)
{
    const auto more = [socket, repeated] { keepFull(socket, repeated); };
    // What is encrypted counts as written at once.
    if (auto *tls = qobject_cast<QSslSocket *>(socket))
        QObject::connect(tls, &QSslSocket::encryptedBytesWritten, tls, more, Qt::QueuedConnection);
    else
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, more);
    keepFull(socket, repeated);
}

} // namespace

QByteArray ScriptedServer::SeenRequest::requestLine() const
{
    return head.first(std::max<qsizetype>(head.indexOf("\r\n"), 0));
}

QByteArray ScriptedServer::SeenRequest::header(const QByteArray &name) const
{
    return headerIn(head, name);
}

ScriptedServer::Step ScriptedServer::answer(int status, const QByteArray &body,
                                            const QByteArrayList &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const QByteArray &header : headers)
        bytes += header + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + endOfHead + body;
    return {Step::When::AfterRequest, bytes, Step::Then::KeepOpen};
}

ScriptedServer::Step ScriptedServer::closeAfter(const QByteArray &bytes)
{
    return {Step::When::AfterRequest, bytes, Step::Then::Close};
}

ScriptedServer::Step ScriptedServer::closeForGood()
{
    return {Step::When::AfterRequest, {}, Step::Then::CloseForGood};
}

ScriptedServer::Step ScriptedServer::closeOnConnect()
{
    return {Step::When::OnConnect, {}, Step::Then::Close};
}

ScriptedServer::Step ScriptedServer::silence()
{
    return {};
}

ScriptedServer::Step ScriptedServer::flood(const QByteArray &bytes)
{
    return {Step::When::AfterRequest, bytes, Step::Then::Flood};
}

ScriptedServer::ScriptedServer(std::unique_ptr<QTcpServer> listener)
    : m_listener(std::move(listener))
{
    connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this,
            &ScriptedServer::acceptConnection);
    m_listener->listen(QHostAddress::LocalHost);
}

QString ScriptedServer::baseUrl() const
{
    const bool isTls = qobject_cast<QSslServer *>(m_listener.get());
    return QStringLiteral("%1://127.0.0.1:%2")
        .arg(isTls ? QStringLiteral("https") : QStringLiteral("http"))
        .arg(port());
}

void ScriptedServer::setScript(std::vector<Step> steps)
{
    m_script.assign(steps.begin(), steps.end());
    const std::map<QTcpSocket *, QByteArray> open = m_unread; // an answer may close one
    for (const auto &[socket, unread] : open) {
        if (!unread.isEmpty())
            read(socket);
    }
}

int ScriptedServer::requestsWaiting() const
{
    return int(std::count_if(m_unread.begin(), m_unread.end(),
                             [](const auto &each) { return !each.second.isEmpty(); }));
}

void ScriptedServer::closeConnections()
{
    const std::map<QTcpSocket *, QByteArray> open = m_unread; // it shrinks at once
    for (const auto &[socket, unread] : open)
        socket->disconnectFromHost();
}

QByteArrayList ScriptedServer::requestLines() const
{
    QByteArrayList lines;
    for (const SeenRequest &request : m_requests)
        lines.append(request.requestLine());
    return lines;
}

void ScriptedServer::acceptConnection()
{
    QTcpSocket *socket = m_listener->nextPendingConnection();
    ++m_connectionsMade;
    m_unread[socket];
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_unread.erase(socket);
        socket->deleteLater();
    });
    if (!m_script.empty() && m_script.front().when == Step::When::OnConnect) {
        run(takeStep(), socket);
        return;
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    expectRequest(socket);
}

// A socket reads ahead as much as it may: what is to be left unread must be so from the start.
void ScriptedServer::expectRequest(QTcpSocket *socket)
{
    const bool readsPart = !m_script.empty() && m_script.front().when == Step::When::AfterBytes;
    socket->setReadBufferSize(readsPart ? m_script.front().requestBytes : 0);
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &unread = m_unread[socket];
    unread += socket->readAll();
    if (m_script.empty())
        return;
    const Step &next = m_script.front();
    if (next.when == Step::When::AfterBytes) {
        if (unread.size() < next.requestBytes)
            return;
        m_requests.push_back({unread, {}});
    } else {
        const auto request = requestIn(unread, next.when == Step::When::AfterRequest);
        if (!request)
            return;
        m_requests.push_back(*request);
    }
    unread.clear();
    emit requestSeen();
    run(takeStep(), socket);
}

ScriptedServer::Step ScriptedServer::takeStep()
{
    Step step = m_script.front();
    if (m_script.size() > 1)
        m_script.pop_front();
    return step;
}

void ScriptedServer::run(const Step &step, QTcpSocket *socket)
{
    expectRequest(socket);
    socket->write(step.bytes);
    socket->flush();
    finish(step, socket);
}

void ScriptedServer::finish(const Step &step, QTcpSocket *socket)
{
    switch (step.then) {
    case Step::Then::KeepOpen:
        return;
    case Step::Then::CloseForGood:
        m_listener->close();
        [[fallthrough]];
    case Step::Then::Close:
        socket->disconnectFromHost();
        return;
    case Step::Then::Finish:
        socket->disconnect(SIGNAL(readyRead()));
        sendFin(*socket);
        return;
    case Step::Then::Reset:
        sendReset(*socket);
        return;
    case Step::Then::Flood:
        sendEndlessly(socket, step.repeated);
        return;
    }
}

} // namespace mapdesk
