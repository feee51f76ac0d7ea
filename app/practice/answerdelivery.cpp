// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerdelivery.h"

#include "nativesocket.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace mapdesk::practice {

namespace {

constexpr qint64 blockSize = 64 * 1024;
constexpr int trickleSize = 1024;
constexpr auto trickleInterval = std::chrono::milliseconds(100);
constexpr auto resetInterval = std::chrono::milliseconds(5);

} // namespace

AnswerDelivery::AnswerDelivery(QTcpSocket &client)
    : m_client(client)
{
    connect(&m_client, &QTcpSocket::bytesWritten, this, [this] {
        if (m_stage == Stage::Writes)
            proceed();
    });
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_stage == Stage::Waits)
            begin();
        else if (m_stage == Stage::Trickles)
            trickle();
        else if (m_stage == Stage::Resets)
            resetOnceReceived();
    });
}

void AnswerDelivery::start(const HttpAnswer &answer, bool withBody)
{
    m_delivery = answer.delivery;
    m_bytes = wireForm(answer, withBody);
    m_filler = withBody ? m_delivery.filler : 0;
    if (m_delivery.bytes >= 0 && m_delivery.bytes < m_bytes.size()) {
        m_bytes.truncate(m_delivery.bytes);
        m_filler = 0;
    }
    m_stage = Stage::Waits;
    if (m_delivery.delay.count() > 0)
        m_timer.start(m_delivery.delay);
    else
        begin();
}

void AnswerDelivery::begin()
{
    m_timer.stop();
    m_stage = Stage::Writes;
    if (m_bytes.isEmpty())
        proceed();
    else
        m_client.write(std::exchange(m_bytes, {}));
}

void AnswerDelivery::proceed()
{
    if (m_client.bytesToWrite() > 0)
        return;
    const qint64 size = std::min(m_filler, blockSize);
    m_filler -= size;
    if (size > 0)
        m_client.write(QByteArray(size, ' '));
    else
        end();
}

void AnswerDelivery::end()
{
    switch (m_delivery.ending) {
    case Delivery::Ending::Open:
        m_stage = Stage::Done;
        emit finished();
        break;
    case Delivery::Ending::Closed:
        m_client.disconnectFromHost();
        break;
    case Delivery::Ending::Reset:
        m_stage = Stage::Resets;
        m_timer.start(resetInterval);
        break;
    case Delivery::Ending::Endless:
        m_stage = Stage::Trickles;
        m_timer.start(trickleInterval);
        break;
    case Delivery::Ending::Silent:
        break;
    }
}

void AnswerDelivery::trickle()
{
    if (m_client.bytesToWrite() == 0)
        m_client.write(QByteArray(trickleSize, ' '));
}

// What the client's side has not received yet would be lost with the connection.
void AnswerDelivery::resetOnceReceived()
{
    if (hasReceivedAll(m_client))
        reset(m_client);
}

} // namespace mapdesk::practice
