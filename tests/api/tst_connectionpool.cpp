// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpool.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QPointer>
#include <QTest>

using namespace mapdesk;

class TestConnectionPool : public QObject
{
    Q_OBJECT

private slots:
    void handsOutWhatQtOpens();
    void leaseIsGivenBackOnce();
    void directPoolKnowsNoProxy();
    void retiredManagerIsNotHandedOutAgain();
};

void TestConnectionPool::handsOutWhatQtOpens()
{
    ConnectionPool pool({ProxySettings::Kind::None});
    QHash<QNetworkAccessManager *, int> taken;
    std::vector<ConnectionPool::Lease> leases;
    while (pool.hasFree()) {
        leases.push_back(pool.take());
        ++taken[&leases.back().manager()];
    }
    QVERIFY(!pool.take());
    QCOMPARE(taken.size(), ConnectionPool::managerCount);
    for (const int connections : taken)
        QCOMPARE(connections, ConnectionPool::connectionsPerManager);
}

void TestConnectionPool::leaseIsGivenBackOnce()
{
    ConnectionPool pool({ProxySettings::Kind::None});
    std::vector<ConnectionPool::Lease> leases;
    while (pool.hasFree())
        leases.push_back(pool.take());
    {
        const ConnectionPool::Lease moved = std::move(leases.back());
        leases.pop_back();
        QVERIFY(!pool.hasFree());
    }
    QVERIFY(pool.hasFree());
    leases.push_back(pool.take());
    QVERIFY(!pool.hasFree());
    leases.back() = {};
    QVERIFY(pool.hasFree());
}

// Qt's own settings leave loopback addresses out only on some systems.
void TestConnectionPool::directPoolKnowsNoProxy()
{
    ConnectionPool direct({ProxySettings::Kind::None});
    QCOMPARE(direct.take().manager().proxy().type(), QNetworkProxy::NoProxy);
    ConnectionPool other({});
    QCOMPARE(other.take().manager().proxy().type(), QNetworkProxy::DefaultProxy);
}

void TestConnectionPool::retiredManagerIsNotHandedOutAgain()
{
    ConnectionPool pool({ProxySettings::Kind::None});
    ConnectionPool::Lease first = pool.take();
    ConnectionPool::Lease second = pool.take();
    QPointer<QNetworkAccessManager> old = &first.manager();
    QCOMPARE(&second.manager(), old);
    first.retire();
    second.retire();
    const ConnectionPool::Lease third = pool.take();
    QVERIFY(&third.manager() != old);
    QCOMPARE(third.manager().proxy().type(), QNetworkProxy::NoProxy);
    first = {};
    QVERIFY(old);
    second = {};
    QTRY_VERIFY(!old);
}

QTEST_GUILESS_MAIN(TestConnectionPool)

#include "tst_connectionpool.moc"
