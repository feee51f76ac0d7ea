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
    void newPasswordIsForWhatComes();
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
}

void TestConnectionPool::newPasswordIsForWhatComes()
{
    ConnectionPool pool({ProxySettings::Kind::Manual, QStringLiteral("proxy.invalid"), 3128,
                         QStringLiteral("desk")});
    pool.setProxyPassword(QStringLiteral("first"));
    ConnectionPool::Lease underWay = pool.take();
    const QPointer<QNetworkAccessManager> old = &underWay.manager();
    pool.setProxyPassword(QStringLiteral("first"));
    QCOMPARE(&pool.take().manager(), old);

    pool.setProxyPassword(QStringLiteral("second"));
    ConnectionPool::Lease next = pool.take();
    QCOMPARE(next.manager().proxy().password(), QStringLiteral("second"));
    QCOMPARE(old->proxy().password(), QStringLiteral("first"));
    next.retire();
    QCOMPARE(pool.take().manager().proxy().password(), QStringLiteral("second"));
    underWay.retire(); // it is no longer the lane's: nothing of the lane changes
    QCOMPARE(pool.take().manager().proxy().password(), QStringLiteral("second"));
    underWay = {};
    QTRY_VERIFY(!old);
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
