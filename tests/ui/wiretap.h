// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scriptedserver.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace mapdesk::test {

// Stands between a client and a service on this computer and takes down what the client sends,
// byte for byte. Can be switched off, as a service that goes away.
class WireTap : public QObject
{
    Q_OBJECT

public:
    using SeenRequest = ScriptedServer::SeenRequest;

    explicit WireTap(quint16 servicePort);

    QString baseUrl() const;

    // Every request other than GET, in its order on each connection.
    std::vector<SeenRequest> writes() const;

    // How many requests have a target that contains `part`.
    qsizetype countOf(const QByteArray &part) const;

    // Breaks all connections; nothing listens here until switchOn().
    void switchOff();
    void switchOn();

private:
    void relay();

    quint16 m_servicePort;
    quint16 m_port;
    std::vector<QByteArray> m_sent; // what came on each connection
    QTcpServer m_listener; // last: its sockets speak to the rest as they die
};

} // namespace mapdesk::test
