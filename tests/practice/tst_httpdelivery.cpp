// SPDX-License-Identifier: GPL-3.0-or-later
#include "listenertest.h"
#include "processusage.h"

#include <QTest>

using namespace mapdesk::practice;

// How far an answer gets and what ends it, as its Delivery says.
class HttpDeliveryTest : public ListenerTest
{
    Q_OBJECT

private slots:
    void cutsTheAnswer_data();
    void cutsTheAnswer();
    void resetsAfterALargeAnswer();
    void sendsFillerAsTheClientTakesIt();
    void tricklesWithoutEnd();
    void staysSilent();
    void clientMayLeaveAtAnyMoment_data();
    void clientMayLeaveAtAnyMoment();
};

void HttpDeliveryTest::cutsTheAnswer_data()
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

void HttpDeliveryTest::cutsTheAnswer()
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

void HttpDeliveryTest::resetsAfterALargeAnswer()
{
    m_answer.body = QByteArray(8 * 1024 * 1024, 'a');
    m_answer.delivery.ending = Delivery::Ending::Reset;
    const auto client = connected();
    client->send(request);
    QTRY_COMPARE(client->state(), RawClient::State::Reset);
    QCOMPARE(bodyOf(client->received()).size(), m_answer.body.size());
}

void HttpDeliveryTest::sendsFillerAsTheClientTakesIt()
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

void HttpDeliveryTest::tricklesWithoutEnd()
{
    m_answer.delivery.ending = Delivery::Ending::Endless;
    const auto client = connected();
    client->send(request + request);
    QTRY_VERIFY(bodyOf(client->received()).size() > 2500);
    QVERIFY(bodyOf(client->received()).startsWith("0123456789  "));
    QCOMPARE(client->state(), RawClient::State::Connected);
}

void HttpDeliveryTest::staysSilent()
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

void HttpDeliveryTest::clientMayLeaveAtAnyMoment_data()
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

void HttpDeliveryTest::clientMayLeaveAtAnyMoment()
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

QTEST_GUILESS_MAIN(HttpDeliveryTest)
#include "tst_httpdelivery.moc"
