// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QTcpServer>

#include <deque>
#include <map>
#include <memory>
#include <vector>

class QTcpSocket;

namespace mapdesk {

// A listener on 127.0.0.1 that takes down each request as it came and answers from a script, byte
// for byte. It knows just enough of HTTP to find where a request ends.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    // What to do with one request.
    struct Step
    {
        enum class When {
            OnConnect,
            AfterBytes, // as many as `requestBytes`; what follows is left unread
            AfterHead,
            AfterRequest
        };
        enum class Then {
            KeepOpen,
            Close, // of what is left unread the client learns by a reset
            CloseForGood,
            Finish, // a FIN in good order, whatever is left unread
            Reset, // a RST at once
            Flood, // `repeated` without end
        };

        When when = When::AfterRequest;
        QByteArray bytes; // sent as they are
        Then then = Then::KeepOpen;
        qint64 requestBytes = 0;
        QByteArray repeated = QByteArray(64 * 1024, 'x');
    };

    // A request as it came over the wire, or as much of it as was read.
    struct SeenRequest
    {
        QByteArray head; // request line and headers
        QByteArray body;

        QByteArray requestLine() const;
        QByteArray header(const QByteArray &name) const; // empty if it is not there
    };

    // A whole answer; `headers` are lines such as "Retry-After: 0".
    static Step answer(int status, const QByteArray &body, const QByteArrayList &headers = {});
    // Reads the request, sends `bytes` and closes the connection.
    static Step closeAfter(const QByteArray &bytes = {});
    // The same, and from then on nothing listens here any more.
    static Step closeForGood();
    // Closes each new connection without reading from it.
    static Step closeOnConnect();
    // Reads the request and says nothing more.
    static Step silence();
    // An answer that never ends: `bytes`, then `repeated` again and again.
    static Step flood(const QByteArray &bytes = "HTTP/1.1 200 Scripted\r\n\r\n");

    // On a listener of another kind, such as a QSslServer.
    explicit ScriptedServer(std::unique_ptr<QTcpServer> listener = std::make_unique<QTcpServer>());

    quint16 port() const { return m_listener->serverPort(); }
    QString baseUrl() const;

    // The steps for the requests that wait and those to come, in their order; the last one is
    // repeated. Without any, requests wait.
    void setScript(std::vector<Step> steps);
    int requestsWaiting() const;

    // Ends each connection, in good order.
    void closeConnections();

    const std::vector<SeenRequest> &requests() const { return m_requests; }
    QByteArrayList requestLines() const;
    int connectionsMade() const { return m_connectionsMade; }
    int connectionsOpen() const { return int(m_unread.size()); }

signals:
    void requestSeen();

private:
    void acceptConnection();
    void expectRequest(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    Step takeStep();
    void run(const Step &step, QTcpSocket *socket);
    void finish(const Step &step, QTcpSocket *socket);

    std::deque<Step> m_script;
    std::vector<SeenRequest> m_requests;
    std::map<QTcpSocket *, QByteArray> m_unread;
    int m_connectionsMade = 0;
    std::unique_ptr<QTcpServer> m_listener; // last: its sockets speak to the rest as they die
};

} // namespace mapdesk
