// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpool.h"
#include "proxychoice.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QPointer>
#include <QTest>

using namespace mapdesk;

namespace {

std::vector<ConnectionPool::Lease> takeAll(ConnectionPool &pool, Priority priority)
{
    std::vector<ConnectionPool::Lease> leases;
    while (pool.hasFree(priority))
        leases.push_back(pool.take(priority));
    return leases;
}

int mostForBackground(ConnectionPool &pool)
{
    return int(takeAll(pool, Priority::Background).size());
}

void learnRoundTrips(ConnectionPool &pool, qint64 ms)
{
    for (int answer = 0; answer < 20; ++answer)
        pool.learnRoundTrip(ms);
}

// What a connection to `url` is told to use.
QNetworkProxy::ProxyType proxyType(const ConnectionPool::Lease &lease, const char *url)
{
    const QNetworkProxyQuery query{QUrl(QString::fromLatin1(url))};
    return lease.manager().proxyFactory()->queryProxy(query).constFirst().type();
}

} // namespace

class TestConnectionPool : public QObject
{
    Q_OBJECT

private slots:
    void handsOutWhatQtOpens();
    void backgroundLeavesSomeToClicks();
    void fewerAtOnceWhereAnswersComeSoon();
    void fewAnswersTellNothing();
    void leaseIsGivenBackOnce();
    void directPoolKnowsNoProxy();
    void newPasswordIsForWhatComes();
    void retiredManagerIsNotHandedOutAgain();
};

void TestConnectionPool::handsOutWhatQtOpens()
{
    ConnectionPool pool({ProxySettings::Kind::None});
    QHash<QNetworkAccessManager *, int> taken;
    const std::vector<ConnectionPool::Lease> leases = takeAll(pool, Priority::Interactive);
    for (const ConnectionPool::Lease &lease : leases)
        ++taken[&lease.manager()];
    QVERIFY(!pool.take(Priority::Interactive));
    QCOMPARE(taken.size(), ConnectionPool::managerCount);
    for (const int connections : taken)
        QCOMPARE(connections, ConnectionPool::connectionsPerManager);
}

void TestConnectionPool::backgroundLeavesSomeToClicks()
{
    constexpr int all = ConnectionPool::managerCount * ConnectionPool::connectionsPerManager;
    ConnectionPool pool({ProxySettings::Kind::None});
    std::vector<ConnectionPool::Lease> background = takeAll(pool, Priority::Background);
    QVERIFY(!pool.take(Priority::Background));
    QCOMPARE(int(background.size()), all - ConnectionPool::keptForClicks);

    std::vector<ConnectionPool::Lease> clicks = takeAll(pool, Priority::Interactive);
    QCOMPARE(int(clicks.size()), ConnectionPool::keptForClicks);
    // What is given back is first of all for the next click.
    background.pop_back();
    QVERIFY(!pool.hasFree(Priority::Background));
    QVERIFY(pool.hasFree(Priority::Interactive));
}

void TestConnectionPool::fewerAtOnceWhereAnswersComeSoon()
{
    ConnectionPool pool({ProxySettings::Kind::None});
    const int most = mostForBackground(pool);
    learnRoundTrips(pool, 80);
    QCOMPARE(mostForBackground(pool), most);
    learnRoundTrips(pool, 2);
    QCOMPARE(mostForBackground(pool), ConnectionPool::connectionsPerManager);
    QVERIFY(pool.hasFree(Priority::Interactive));
    // What waited for others tells nothing.
    pool.learnRoundTrip(200);
    QCOMPARE(mostForBackground(pool), ConnectionPool::connectionsPerManager);
    learnRoundTrips(pool, 80);
    QCOMPARE(mostForBackground(pool), most);
}

void TestConnectionPool::fewAnswersTellNothing()
{
    ConnectionPool pool({ProxySettings::Kind::None});
    const int most = mostForBackground(pool);
    pool.learnRoundTrip(2);
    QCOMPARE(mostForBackground(pool), most);
}

void TestConnectionPool::leaseIsGivenBackOnce()
{
    ConnectionPool pool({ProxySettings::Kind::None});
    std::vector<ConnectionPool::Lease> leases = takeAll(pool, Priority::Interactive);
    {
        const ConnectionPool::Lease moved = std::move(leases.back());
        leases.pop_back();
        QVERIFY(!pool.hasFree(Priority::Interactive));
    }
    QVERIFY(pool.hasFree(Priority::Interactive));
    leases.push_back(pool.take(Priority::Interactive));
    QVERIFY(!pool.hasFree(Priority::Interactive));
    leases.back() = {};
    QVERIFY(pool.hasFree(Priority::Interactive));
}

// Qt's own settings leave loopback addresses out only on some systems. Only where the program has
// no proxy may a connection do as the program does.
void TestConnectionPool::directPoolKnowsNoProxy()
{
    ConnectionPool direct({ProxySettings::Kind::None});
    const ConnectionPool::Lease lease = direct.take(Priority::Interactive);
    QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, QStringLiteral("proxy.invalid")});
    QCOMPARE(proxyType(lease, "http://127.0.0.1"), QNetworkProxy::NoProxy);
    QCOMPARE(proxyType(lease, "https://sync.twilio.com"), QNetworkProxy::NoProxy);
    useNoApplicationProxy();
    QCOMPARE(proxyType(lease, "http://127.0.0.1"), QNetworkProxy::DefaultProxy);
    QCOMPARE(proxyType(lease, "https://sync.twilio.com"), QNetworkProxy::NoProxy);
}

void TestConnectionPool::newPasswordIsForWhatComes()
{
    ConnectionPool pool({ProxySettings::Kind::Manual, QStringLiteral("proxy.invalid"), 3128,
                         QStringLiteral("desk")});
    pool.setProxyPassword(QStringLiteral("first"));
    ConnectionPool::Lease underWay = pool.take(Priority::Interactive);
    const QPointer<QNetworkAccessManager> old = &underWay.manager();
    pool.setProxyPassword(QStringLiteral("first"));
    QCOMPARE(&pool.take(Priority::Interactive).manager(), old);

    pool.setProxyPassword(QStringLiteral("second"));
    ConnectionPool::Lease next = pool.take(Priority::Interactive);
    QCOMPARE(next.manager().proxy().password(), QStringLiteral("second"));
    QCOMPARE(old->proxy().password(), QStringLiteral("first"));
    next.retire();
    QCOMPARE(pool.take(Priority::Interactive).manager().proxy().password(),
             QStringLiteral("second"));
    underWay.retire(); // it is no longer the lane's: nothing of the lane changes
    QCOMPARE(pool.take(Priority::Interactive).manager().proxy().password(),
             QStringLiteral("second"));
    underWay = {};
    QTRY_VERIFY(!old);
}

void TestConnectionPool::retiredManagerIsNotHandedOutAgain()
{
    ConnectionPool pool({ProxySettings::Kind::None});
    ConnectionPool::Lease first = pool.take(Priority::Interactive);
    ConnectionPool::Lease second = pool.take(Priority::Interactive);
    QPointer<QNetworkAccessManager> old = &first.manager();
    QCOMPARE(&second.manager(), old);
    first.retire();
    second.retire();
    const ConnectionPool::Lease third = pool.take(Priority::Interactive);
    QVERIFY(&third.manager() != old);
    QCOMPARE(proxyType(third, "https://sync.twilio.com"), QNetworkProxy::NoProxy);
    first = {};
    QVERIFY(old);
    second = {};
    QTRY_VERIFY(!old);
}

QTEST_GUILESS_MAIN(TestConnectionPool)

#include "tst_connectionpool.moc"
