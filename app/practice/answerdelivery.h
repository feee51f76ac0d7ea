// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace mapdesk::practice {

// Brings answers to one client, one after the other and each as its Delivery says. What is to go
// out is written as the client takes it. `client` outlives the delivery.
class AnswerDelivery : public QObject
{
    Q_OBJECT

public:
    explicit AnswerDelivery(QTcpSocket &client);

    // Not while another is under way. `withBody` is false for HEAD.
    void start(const HttpAnswer &answer, bool withBody);

    bool isUnderWay() const { return m_stage != Stage::Done; }

    // Whether the answer under way, or the one before, is the last one of the connection.
    bool isLast() const { return m_delivery.ending != Delivery::Ending::Open; }

signals:
    // The answer is out, and the connection waits for the next request.
    void finished();

private:
    enum class Stage { Done, Waits, Writes, Trickles, Resets };

    void begin();
    void proceed();
    void end();
    void trickle();
    void resetOnceReceived();

    QTcpSocket &m_client;
    QTimer m_timer;
    Stage m_stage = Stage::Done;
    Delivery m_delivery;
    QByteArray m_bytes; // what has not been written yet, before the filler
    qint64 m_filler = 0;
};

} // namespace mapdesk::practice
