// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answerdelivery.h"
#include "httplistener.h"
#include "httpreader.h"

#include <QTcpSocket>
#include <QTimer>

namespace mapdesk::practice {

// One client of the listener: its requests are read and answered one after the other. Deletes
// itself once the client has left.
class ClientConnection : public QObject
{
    Q_OBJECT

public:
    // What all connections of a listener share; outlives them.
    struct Shared
    {
        HttpListener::Answerer answerer;
        HttpListener::Refuser refuser;
        ClientPatience patience;
        int requestsInFlight = 0;
    };

    ClientConnection(qintptr descriptor, Shared &shared, QObject *parent);
    ~ClientConnection() override;

    // Cuts it off.
    void abort() { m_socket.abort(); }

private:
    bool isConnected() const;
    void proceed();
    bool receiveMore();
    void answer(HttpRequest request);
    void refuse(const Refusal &refusal);
    void watchTheTime();
    void giveUp();

    Shared &m_shared;
    QTcpSocket m_socket;
    AnswerDelivery m_delivery;
    HttpReader m_reader;
    QTimer m_deadline; // for the rest of a request, or for a refused client to leave
    bool m_isInFlight = false;
};

} // namespace mapdesk::practice
