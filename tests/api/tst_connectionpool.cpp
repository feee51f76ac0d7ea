// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionpool.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QTest>

using namespace mapdesk;

class TestConnectionPool : public QObject
{
    Q_OBJECT

private slots:
    void handsOutWhatQtOpens();
    void leaseIsGivenBackOnce();
    void directPoolKnowsNoProxy();
};

void TestConnectionPool::handsOutWhatQtOpens()
{
    ConnectionPool pool(true);
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
    ConnectionPool pool(true);
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
    ConnectionPool direct(true);
    QCOMPARE(direct.take().manager().proxy().type(), QNetworkProxy::NoProxy);
    ConnectionPool other(false);
    QCOMPARE(other.take().manager().proxy().type(), QNetworkProxy::DefaultProxy);
}

QTEST_GUILESS_MAIN(TestConnectionPool)

#include "tst_connectionpool.moc"
