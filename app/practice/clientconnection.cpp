// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientconnection.h"

namespace mapdesk::practice {

namespace {

constexpr qint64 receiveBuffer = 64 * 1024;

} // namespace

ClientConnection::ClientConnection(qintptr descriptor, Shared &shared, QObject *parent)
    : QObject(parent)
    , m_shared(shared)
    , m_delivery(m_socket)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &ClientConnection::giveUp);
    connect(&m_socket, &QTcpSocket::readyRead, this, &ClientConnection::proceed);
    connect(&m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_delivery, &AnswerDelivery::finished, this, [this] {
        --m_shared.requestsInFlight;
        m_isInFlight = false;
        proceed();
    });
    m_socket.setReadBufferSize(receiveBuffer);
    if (!m_socket.setSocketDescriptor(descriptor)) {
        deleteLater();
        return;
    }
    // Without it each answer waits 40 ms for the client's acknowledgement.
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

ClientConnection::~ClientConnection()
{
    m_socket.disconnect(this);
    if (m_isInFlight)
        --m_shared.requestsInFlight;
}

bool ClientConnection::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

void ClientConnection::proceed()
{
    if (m_delivery.isLast()) {
        m_socket.skip(m_socket.bytesAvailable());
        return;
    }
    while (isConnected() && !m_delivery.isUnderWay()) {
        auto request = m_reader.next();
        if (!request)
            return refuse(request.error());
        if (*request)
            answer(std::move(**request));
        else if (!receiveMore())
            break;
    }
    watchTheTime();
}

bool ClientConnection::receiveMore()
{
    if (m_socket.bytesAvailable() == 0) {
        if (m_reader.takeAwaitedContinue())
            m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
        return false;
    }
    m_reader.append(m_socket.read(receiveBuffer));
    return true;
}

void ClientConnection::answer(HttpRequest request)
{
    m_isInFlight = true;
    request.requestsInFlight = ++m_shared.requestsInFlight;
    HttpAnswer answer = m_shared.answerer(request);
    if (!isConnected())
        return;
    if (request.isLast && answer.delivery.ending == Delivery::Ending::Open) {
        answer.addHeader("Connection", "close");
        answer.delivery.ending = Delivery::Ending::Closed;
    }
    m_delivery.start(answer, request.method != "HEAD");
}

// The answer would be lost if the connection were closed while the client still sends.
void ClientConnection::refuse(const Refusal &refusal)
{
    HttpAnswer answer = m_shared.refuser(refusal);
    answer.addHeader("Connection", "close");
    answer.delivery.ending = Delivery::Ending::Silent;
    m_delivery.start(answer, true);
    m_socket.skip(m_socket.bytesAvailable());
    m_deadline.start(m_shared.patience.withRefusedClient);
}

void ClientConnection::watchTheTime()
{
    const bool waits = !m_delivery.isUnderWay() && m_reader.isAmidRequest();
    if (!waits)
        m_deadline.stop();
    else if (!m_deadline.isActive())
        m_deadline.start(m_shared.patience.withRequest);
}

void ClientConnection::giveUp()
{
    if (m_delivery.isLast())
        m_socket.disconnectFromHost();
    else
        refuse(httpRefusal(408, "The request did not arrive in time"));
}

} // namespace mapdesk::practice
