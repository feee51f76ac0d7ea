// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedserver.h"

#include <QHostAddress>
#include <QTcpSocket>

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

} // namespace

QByteArray ScriptedServer::SeenRequest::requestLine() const
{
    return head.first(head.indexOf("\r\n"));
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

ScriptedServer::Step ScriptedServer::flood()
{
    return {Step::When::AfterRequest, "HTTP/1.1 200 Scripted\r\n\r\n", Step::Then::Flood};
}

ScriptedServer::ScriptedServer()
{
    connect(&m_listener, &QTcpServer::newConnection, this, &ScriptedServer::acceptConnection);
    m_listener.listen(QHostAddress::LocalHost);
}

QString ScriptedServer::baseUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port());
}

void ScriptedServer::setScript(std::vector<Step> steps)
{
    m_script.assign(steps.begin(), steps.end());
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
    QTcpSocket *socket = m_listener.nextPendingConnection();
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
}

void ScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &unread = m_unread[socket];
    unread += socket->readAll();
    const qsizetype headSize = unread.indexOf(endOfHead);
    if (headSize < 0 || m_script.empty())
        return;
    const QByteArray head = unread.first(headSize + 2);
    const QByteArray further = unread.sliced(headSize + 4);
    const bool needsBody = m_script.front().when == Step::When::AfterRequest;
    const qsizetype bodySize = headerIn(head, "Content-Length").toLongLong();
    if (needsBody && further.size() < bodySize)
        return;
    m_requests.push_back({head, further.first(std::min(bodySize, further.size()))});
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
    socket->write(step.bytes);
    switch (step.then) {
    case Step::Then::KeepOpen:
        return;
    case Step::Then::CloseForGood:
        m_listener.close();
        [[fallthrough]];
    case Step::Then::Close:
        socket->disconnectFromHost();
        return;
    case Step::Then::Flood:
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] { flood(socket); });
        flood(socket);
        return;
    }
}

void ScriptedServer::flood(QTcpSocket *socket)
{
    constexpr qsizetype chunkBytes = 64 * 1024;
    if (socket->bytesToWrite() < chunkBytes)
        socket->write(QByteArray(chunkBytes, 'x'));
}

} // namespace mapdesk
