// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <bit>
#include <cerrno>
#include <utility>

#include <unistd.h>

namespace mapdesk::practice {

RawClient::RawClient(quint16 port, const char *address)
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in peer{};
    peer.sin_family = AF_INET;
    peer.sin_port = htons(port);
    inet_pton(AF_INET, address, &peer.sin_addr);
    if (::connect(m_descriptor, std::bit_cast<sockaddr *>(&peer), sizeof peer) != 0)
        m_state = State::Refused;
}

RawClient::~RawClient()
{
    ::close(m_descriptor);
}

qint64 RawClient::send(const QByteArray &bytes)
{
    return ::send(m_descriptor, bytes.constData(), static_cast<size_t>(bytes.size()),
                  MSG_DONTWAIT | MSG_NOSIGNAL);
}

QByteArray RawClient::received()
{
    look();
    return m_received;
}

QByteArray RawClient::takeReceived()
{
    look();
    return std::exchange(m_received, {});
}

RawClient::State RawClient::state()
{
    look();
    return m_state;
}

void RawClient::look()
{
    char bytes[16 * 1024];
    while (m_state == State::Connected) {
        const auto size = ::recv(m_descriptor, bytes, sizeof bytes, MSG_DONTWAIT);
        if (size > 0)
            m_received.append(bytes, size);
        else if (size == 0)
            m_state = State::Closed;
        else if (errno == EAGAIN)
            break;
        else
            m_state = State::Reset;
    }
}

QByteArray bodyOf(const QByteArray &answer)
{
    const qsizetype headEnd = answer.indexOf("\r\n\r\n");
    return headEnd < 0 ? QByteArray() : answer.sliced(headEnd + 4);
}

} // namespace mapdesk::practice
