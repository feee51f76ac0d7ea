// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpreader.h"
#include "listenertest.h"

#include <QNetworkInterface>
#include <QTest>

using namespace mapdesk::practice;

class HttpListenerTest : public ListenerTest
{
    Q_OBJECT

private slots:
    void deliversTheAnswerWhole();
    void answersPipelinedRequestsInOrder();
    void refusesConnectionsForAWhile();
    void refusesWhileAnswering();
    void refusesForLongerWhenAskedAgain();
    void closesWhenTheClientWantsIt_data();
    void closesWhenTheClientWantsIt();
    void headHasNoBody();
    void sendsContinue();
    void refusesAndDisconnects_data();
    void refusesAndDisconnects();
    void refusesWhoeverSendsTooSlowly();
    void leavesAnIdleConnectionOpen();
    void listensOnLoopbackOnly();
};

void HttpListenerTest::deliversTheAnswerWhole()
{
    m_answer.addHeader("A", "b");
    const auto client = connected();
    for (int i = 1; i <= 2; ++i) {
        client->send(request);
        const QByteArray answer = "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 10\r\n\r\n0123456789";
        QTRY_COMPARE(client->received(), answer.repeated(i));
    }
    QCOMPARE(client->state(), RawClient::State::Connected);
    QCOMPARE(m_inFlight, 1);
}

void HttpListenerTest::answersPipelinedRequestsInOrder()
{
    m_answerer = [](const HttpRequest &received) {
        HttpAnswer answer;
        answer.body = received.encodedPath;
        answer.delivery.delay = std::chrono::milliseconds(received.encodedPath == "/1" ? 50 : 0);
        return answer;
    };
    const auto client = connected();
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
    QByteArray expected;
    for (const char *path : {"/1", "/2", "/1", "/3"}) {
        client->send(QByteArray("GET ") + path + " HTTP/1.1\r\n\r\n");
        expected += head + path;
    }
    QTRY_COMPARE(client->received(), expected);
}

void HttpListenerTest::refusesConnectionsForAWhile()
{
    const auto before = connected();
    before->send(request);
    QTRY_VERIFY(!before->received().isEmpty());
    m_listener->refuseConnections(std::chrono::milliseconds(200));
    QCOMPARE(connected()->state(), RawClient::State::Refused);
    QTRY_VERIFY(before->state() != RawClient::State::Connected);
    QTRY_COMPARE(connected()->state(), RawClient::State::Connected);
    const auto after = connected();
    after->send(request);
    QTRY_VERIFY(after->received().endsWith("0123456789"));
}

void HttpListenerTest::refusesWhileAnswering()
{
    m_answerer = [this](const HttpRequest &) {
        m_listener->refuseConnections(std::chrono::milliseconds(1));
        return m_answer;
    };
    const auto client = connected();
    client->send(request + request);
    QTRY_VERIFY(client->state() != RawClient::State::Connected);
    QCOMPARE(client->received(), QByteArray());
    QTRY_COMPARE(connected()->state(), RawClient::State::Connected);
}

void HttpListenerTest::refusesForLongerWhenAskedAgain()
{
    m_listener->refuseConnections(std::chrono::milliseconds(1));
    m_listener->refuseConnections(std::chrono::milliseconds(50));
    QCOMPARE(connected()->state(), RawClient::State::Refused);
    QTRY_COMPARE(connected()->state(), RawClient::State::Connected);
}

void HttpListenerTest::closesWhenTheClientWantsIt_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n");
    QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
}

void HttpListenerTest::closesWhenTheClientWantsIt()
{
    QFETCH(QByteArray, sent);
    const auto client = connected();
    client->send(sent);
    QTRY_COMPARE(client->state(), RawClient::State::Closed);
    QVERIFY(client->received().contains("\r\nConnection: close\r\n"));
    QVERIFY(client->received().endsWith("0123456789"));
}

void HttpListenerTest::headHasNoBody()
{
    m_answer.delivery.filler = 5;
    const auto client = connected();
    client->send("HEAD / HTTP/1.1\r\n\r\n" + request);
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n";
    QTRY_COMPARE(client->received(), head + head + "0123456789     ");
}

void HttpListenerTest::sendsContinue()
{
    m_answerer = [](const HttpRequest &received) {
        HttpAnswer answer;
        answer.body = received.body;
        return answer;
    };
    const auto client = connected();
    client->send("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    const QByteArray asked = "HTTP/1.1 100 Continue\r\n\r\n";
    QTRY_COMPARE(client->received(), asked);
    client->send("ab");
    QTRY_COMPARE(client->received(), asked + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab");
}

void HttpListenerTest::refusesAndDisconnects_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n")
                             << QByteArray("HTTP/1.1 400 Bad Request\r\n");
    QTest::newRow("header") << QByteArray(HttpReader::largestHead + 1, 'a')
                            << QByteArray("HTTP/1.1 431 Request Header Fields Too Large\r\n");
    QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nExpect: 100-continue\r\n"
                                        "Content-Length: 100000000\r\n\r\nabc")
                          << QByteArray("HTTP/1.1 413 Payload Too Large\r\n");
}

void HttpListenerTest::refusesAndDisconnects()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, answer);
    const auto client = connected();
    client->send(sent);
    QTRY_COMPARE(client->state(), RawClient::State::Closed);
    QVERIFY2(client->received().startsWith(answer), client->received().constData());
    QVERIFY(client->received().contains("\r\nConnection: close\r\n"));
    QVERIFY(client->received().contains("\"more_info\":\"https://www.twilio.com/docs/errors/"));
    QCOMPARE(m_inFlight, 0);
}

void HttpListenerTest::refusesWhoeverSendsTooSlowly()
{
    const auto client = connected();
    client->send(request + "GET / HT");
    QTRY_COMPARE(client->state(), RawClient::State::Closed);
    QVERIFY(client->received().contains("0123456789HTTP/1.1 408 Request Timeout\r\n"));
}

void HttpListenerTest::leavesAnIdleConnectionOpen()
{
    const auto idle = connected();
    const auto asked = connected();
    asked->send(request);
    const auto slow = connected();
    slow->send("GET");
    QTRY_COMPARE(slow->state(), RawClient::State::Closed);
    QCOMPARE(idle->state(), RawClient::State::Connected);
    QCOMPARE(asked->state(), RawClient::State::Connected);
}

void HttpListenerTest::listensOnLoopbackOnly()
{
    QCOMPARE(RawClient(m_port).state(), RawClient::State::Connected);
    QCOMPARE(RawClient(m_port, "127.0.0.2").state(), RawClient::State::Refused);
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (address.protocol() != QAbstractSocket::IPv4Protocol || address.isLoopback())
            continue;
        RawClient client(m_port, address.toString().toLatin1().constData());
        QCOMPARE(client.state(), RawClient::State::Refused);
    }
}

QTEST_GUILESS_MAIN(HttpListenerTest)
#include "tst_httplistener.moc"
