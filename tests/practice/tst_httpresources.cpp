// SPDX-License-Identifier: GPL-3.0-or-later
#include "listenertest.h"
#include "processusage.h"

#include <QTest>
#include <QTimer>

#include <sys/resource.h>

#include <unistd.h>

using namespace mapdesk::practice;

// That no client takes more of the process than it should.
class HttpResourcesTest : public ListenerTest
{
    Q_OBJECT

private slots:
    void floodsDoNotGrowMemory_data();
    void floodsDoNotGrowMemory();
    void leavesNoDescriptorsBehind();
    void servesAgainAfterRunningOutOfDescriptors();
    void mayRefuseWhileOutOfDescriptors();
};

namespace {

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

} // namespace

void HttpResourcesTest::floodsDoNotGrowMemory_data()
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

void HttpResourcesTest::floodsDoNotGrowMemory()
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

void HttpResourcesTest::leavesNoDescriptorsBehind()
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

void HttpResourcesTest::servesAgainAfterRunningOutOfDescriptors()
{
    const auto client = connected();
    waitWithoutDescriptors();
    client->send(request);
    QTRY_VERIFY(client->received().endsWith("0123456789"));
}

void HttpResourcesTest::mayRefuseWhileOutOfDescriptors()
{
    const auto client = connected();
    waitWithoutDescriptors();
    m_listener->refuseConnections(std::chrono::milliseconds(300));
    QTRY_COMPARE(connected()->state(), RawClient::State::Connected);
}

QTEST_GUILESS_MAIN(HttpResourcesTest)
#include "tst_httpresources.moc"
