// SPDX-License-Identifier: GPL-3.0-or-later
#include "httplistener.h"
#include "httpreader.h"
#include "rawclient.h"

#include <QDir>
#include <QFile>
#include <QNetworkInterface>
#include <QTest>
#include <QTimer>

#include <memory>

#include <sys/resource.h>

#include <unistd.h>

using namespace mapdesk::practice;

class HttpListenerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void deliversTheAnswerWhole();
    void cutsTheAnswer_data();
    void cutsTheAnswer();
    void resetsAfterALargeAnswer();
    void sendsFillerAsTheClientTakesIt();
    void tricklesWithoutEnd();
    void staysSilent();
    void clientMayLeaveAtAnyMoment_data();
    void clientMayLeaveAtAnyMoment();
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
    void floodsDoNotGrowMemory_data();
    void floodsDoNotGrowMemory();
    void leavesNoDescriptorsBehind();
    void servesAgainAfterRunningOutOfDescriptors();
    void mayRefuseWhileOutOfDescriptors();
    void listensOnLoopbackOnly();

private:
    std::unique_ptr<RawClient> connected() const { return std::make_unique<RawClient>(m_port); }

    std::unique_ptr<HttpListener> m_listener;
    quint16 m_port = 0;
    HttpAnswer m_answer; // to every request, unless m_answerer is there
    HttpListener::Answerer m_answerer;
    int m_inFlight = 0; // as the last request saw it
};

namespace {

const QByteArray request = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

// What the process may grow by without holding what passes through it. AddressSanitizer keeps
// freed memory for a while.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 mostGrowth = 400'000'000;
#else
constexpr qint64 mostGrowth = 8'000'000;
#endif

int openDescriptors()
{
    const QDir folder(QStringLiteral("/proc/self/fd"));
    return static_cast<int>(folder.entryList(QDir::Files | QDir::System).size());
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

// Lets events happen for a while in which the process cannot open anything.
void waitWithoutDescriptors()
{
    rlimit usual{};
    getrlimit(RLIMIT_NOFILE, &usual);
    const int free = dup(0);
    ::close(free);
    rlimit none = usual;
    none.rlim_cur = static_cast<rlim_t>(free);
    setrlimit(RLIMIT_NOFILE, &none);
    QTimer relief;
    relief.setSingleShot(true);
    QObject::connect(&relief, &QTimer::timeout, &relief, [&] { setrlimit(RLIMIT_NOFILE, &usual); });
    relief.start(50);
    QTRY_VERIFY(!relief.isActive());
}

QByteArray body(const QByteArray &received)
{
    return received.mid(received.indexOf("\r\n\r\n") + 4);
}

} // namespace

void HttpListenerTest::init()
{
    m_answer = HttpAnswer();
    m_answer.body = "0123456789";
    m_answerer = {};
    m_inFlight = 0;
    const auto answerer = [this](const HttpRequest &received) {
        m_inFlight = received.requestsInFlight;
        return m_answerer ? m_answerer(received) : m_answer;
    };
    using std::chrono::milliseconds;
    const ClientPatience patience{.withRequest = milliseconds(150),
                                  .withRefusedClient = milliseconds(150)};
    m_listener = std::make_unique<HttpListener>(answerer, patience);
    const auto port = m_listener->listen(0);
    QVERIFY(port);
    m_port = *port;
}

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

void HttpListenerTest::cutsTheAnswer_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<Delivery::Ending>("ending");
    QTest::addColumn<RawClient::State>("state");
    HttpAnswer answer;
    answer.body = "0123456789";
    const auto whole = static_cast<int>(wireForm(answer, true).size());
    for (const int bytes : {0, 1, whole / 2, whole - 1, whole}) {
        QTest::addRow("closed after %d", bytes)
            << bytes << Delivery::Ending::Closed << RawClient::State::Closed;
        QTest::addRow("reset after %d", bytes)
            << bytes << Delivery::Ending::Reset << RawClient::State::Reset;
    }
}

void HttpListenerTest::cutsTheAnswer()
{
    QFETCH(int, bytes);
    QFETCH(Delivery::Ending, ending);
    m_answer.delivery.bytes = bytes;
    m_answer.delivery.ending = ending;
    const auto client = connected();
    client->send(request);
    QTRY_VERIFY(client->state() != RawClient::State::Connected);
    QTEST(client->state(), "state");
    QCOMPARE(client->received().size(), bytes);
}

void HttpListenerTest::resetsAfterALargeAnswer()
{
    m_answer.body = QByteArray(8 * 1024 * 1024, 'a');
    m_answer.delivery.ending = Delivery::Ending::Reset;
    const auto client = connected();
    client->send(request);
    QTRY_COMPARE(client->state(), RawClient::State::Reset);
    QCOMPARE(body(client->received()).size(), m_answer.body.size());
}

void HttpListenerTest::sendsFillerAsTheClientTakesIt()
{
    constexpr qint64 filler = 40'000'000;
    m_answer.delivery.filler = filler;
    const auto client = connected();
    const qint64 before = residentBytes();
    client->send(request);
    QTRY_VERIFY(client->received().contains("Content-Length: 40000010\r\n"));
    qint64 more = client->takeReceived().size();
    while (more < filler / 2) {
        QTRY_VERIFY(client->hasReceived());
        more += client->takeReceived().size();
    }
    QVERIFY(residentBytes() - before < mostGrowth);
    QCOMPARE(client->state(), RawClient::State::Connected);
}

void HttpListenerTest::tricklesWithoutEnd()
{
    m_answer.delivery.ending = Delivery::Ending::Endless;
    const auto client = connected();
    client->send(request + request);
    QTRY_VERIFY(body(client->received()).size() > 2500);
    QVERIFY(body(client->received()).startsWith("0123456789  "));
    QCOMPARE(client->state(), RawClient::State::Connected);
}

void HttpListenerTest::staysSilent()
{
    m_answer.delivery.ending = Delivery::Ending::Silent;
    m_answer.delivery.bytes = 5;
    const auto silent = connected();
    silent->send(request + request);
    QTRY_COMPARE(silent->received(), QByteArray("HTTP/"));
    m_answer.delivery = {};
    const auto other = connected();
    other->send(request);
    QTRY_VERIFY(other->received().endsWith("0123456789"));
    QCOMPARE(m_inFlight, 2);
    QCOMPARE(silent->received(), QByteArray("HTTP/"));
    QCOMPARE(silent->state(), RawClient::State::Connected);
}

void HttpListenerTest::clientMayLeaveAtAnyMoment_data()
{
    QTest::addColumn<Delivery>("delivery");
    using std::chrono::milliseconds;
    QTest::newRow("delay") << Delivery{.delay = milliseconds(20)};
    QTest::newRow("filler") << Delivery{.filler = 1'000'000'000};
    QTest::newRow("endless") << Delivery{.ending = Delivery::Ending::Endless};
    QTest::newRow("silent") << Delivery{.ending = Delivery::Ending::Silent};
    QTest::newRow("reset") << Delivery{.filler = 1'000'000, .ending = Delivery::Ending::Reset};
    QTest::newRow("closed") << Delivery{.filler = 1'000'000, .ending = Delivery::Ending::Closed};
}

void HttpListenerTest::clientMayLeaveAtAnyMoment()
{
    QFETCH(Delivery, delivery);
    const int before = openDescriptors();
    m_answer.delivery = delivery;
    for (int i = 0; i < 20; ++i) {
        m_inFlight = 0;
        const auto client = connected();
        client->send(request);
        QTRY_VERIFY(m_inFlight > 0);
        if (i % 2 == 1)
            QTRY_VERIFY(client->hasReceived());
    }
    QTRY_COMPARE(openDescriptors(), before);
    m_answer.delivery = {};
    const auto client = connected();
    client->send(request);
    QTRY_VERIFY(client->received().endsWith("0123456789"));
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

void HttpListenerTest::floodsDoNotGrowMemory_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<int>("leastSent");
    const QByteArray block(64 * 1024, 'a');
    QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\n") << block << 10'000'000;
    QTest::newRow("body") << QByteArray("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                          << "10000\r\n" + block + "\r\n"
                          << 10'000'000;
    QTest::newRow("while an answer waits") << request << block << 100'000;
}

void HttpListenerTest::floodsDoNotGrowMemory()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, block);
    QFETCH(int, leastSent);
    m_answer.delivery.delay = std::chrono::milliseconds(300);
    const auto client = connected();
    const qint64 before = residentBytes();
    client->send(first);
    QByteArray unsent;
    qint64 sent = 0;
    qint64 most = 0;
    QTimer flood;
    connect(&flood, &QTimer::timeout, this, [&] {
        unsent = unsent.isEmpty() ? block : unsent;
        const qint64 size = std::max<qint64>(0, client->send(unsent));
        unsent = unsent.sliced(size);
        sent += size;
        most = std::max(most, residentBytes());
    });
    flood.start(0);
    QTRY_VERIFY(client->state() != RawClient::State::Connected);
    QVERIFY(sent > leastSent);
    QVERIFY(most - before < mostGrowth);
}

void HttpListenerTest::leavesNoDescriptorsBehind()
{
    const int before = openDescriptors();
    for (int i = 0; i < 2000; ++i) {
        const auto client = connected();
        QCOMPARE(client->state(), RawClient::State::Connected);
        if (i % 4 == 1)
            client->send("GET / HT");
        else if (i % 4 == 2)
            client->send("no\r\n\r\n");
        else if (i % 4 == 3)
            client->send(request);
        if (i % 100 == 99)
            QTRY_VERIFY(client->hasReceived());
    }
    QTRY_COMPARE(openDescriptors(), before);
}

void HttpListenerTest::servesAgainAfterRunningOutOfDescriptors()
{
    const auto client = connected();
    waitWithoutDescriptors();
    client->send(request);
    QTRY_VERIFY(client->received().endsWith("0123456789"));
}

void HttpListenerTest::mayRefuseWhileOutOfDescriptors()
{
    const auto client = connected();
    waitWithoutDescriptors();
    m_listener->refuseConnections(std::chrono::milliseconds(300));
    QTRY_COMPARE(connected()->state(), RawClient::State::Connected);
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
