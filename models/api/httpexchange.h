// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answer.h"
#include "connectionpool.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QNetworkReply;
class QSslError;

namespace mapdesk {

class Clock;

// What bounds an exchange.
struct ExchangeLimits
{
    int timeoutMs;
    qint64 maximumBodyBytes;
};

// One request on the wire and its answer. Destroying it, or stop(), breaks it off at once.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    // Takes over `reply`. `clock` must outlive the exchange.
    HttpExchange(QNetworkReply *reply, ConnectionPool::Lease connection, const Clock &clock,
                 ExchangeLimits limits);
    ~HttpExchange() override;

    // Gives the connection back; finished() does not come any more.
    void stop();

    // What has come so far.
    const Answer &answer() const { return m_answer; }

signals:
    // Once, when the answer is complete or nothing more of it will come.
    void finished();

private:
    void takeTlsProblems(const QList<QSslError> &errors);
    void readBody();
    void takeEnd();
    Answer::Fault faultOfReply() const;
    QString wordsOfReply() const;
    void takeReason();
    void finish(Answer::Fault fault, const QString &faultText);
    void readHeaders();

    std::unique_ptr<QNetworkReply> m_reply;
    ConnectionPool::Lease m_connection;
    const Clock &m_clock;
    const qint64 m_maximumBodyBytes;
    QTimer m_timeout;
    // While neither is true nothing is known: Qt does not tell that it sent a request without a
    // body, nor of connecting where another request began that.
    bool m_mayHaveLeft = false;
    bool m_isSecuring = false; // a connection is being made that carries nothing before it is safe
    bool m_hasBegunToConnect = false;
    bool m_hasErrorOccurred = false;
    QString m_tlsProblems;
    Answer m_answer;
};

} // namespace mapdesk
