// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasethread.h"
#include "recordsresult.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

using sqlite::Connection;

DatabaseThread::Opened inMemory()
{
    return Connection::open({}, Connection::Access::ReadWrite)
        .map_error([](const sqlite::Fault &fault) { return fault.words; });
}

} // namespace

class TestDatabaseThread : public QObject
{
    Q_OBJECT

private slots:
    void runsJobsInTheirOrder();
    void runsThemOnItsThread();
    void finishesWhatWasAskedFor();
    void tellsWhyItCannotBeOpened();
    void opensAgainAfterAFailure();
    void callsBackNobodyWhoWent();
};

void TestDatabaseThread::runsJobsInTheirOrder()
{
    DatabaseThread database(&inMemory);
    QObject context;
    QList<int> told;
    std::vector<Call<int, QString>> calls;
    for (int i = 0; i < 5; ++i) {
        calls.push_back(
            database
                .run<int>([i](Connection &connection) -> Result<int, QString> {
                    if (i == 0)
                        connection.execute(QStringLiteral("CREATE TABLE t (a)"));
                    connection.execute(QStringLiteral("INSERT INTO t VALUES (0)"));
                    return connection.number(QStringLiteral("SELECT count(*) FROM t")).value_or(0);
                })
                .then(&context, [&told](const Result<int, QString> &count) {
                    told.append(count.value_or(-1));
                }));
    }
    QTRY_COMPARE(told, QList<int>({1, 2, 3, 4, 5}));
}

void TestDatabaseThread::runsThemOnItsThread()
{
    DatabaseThread database(&inMemory);
    const auto thread = recordsResult(database.run<QThread *>(
        [](Connection &) { return Result<QThread *, QString>(QThread::currentThread()); }));
    QVERIFY(*thread != QThread::currentThread());
}

void TestDatabaseThread::finishesWhatWasAskedFor()
{
    std::atomic<int> done = 0;
    QSemaphore mayGoOn;
    {
        DatabaseThread database(&inMemory);
        for (int i = 0; i < 3; ++i) {
            const auto dropped = database.run<void>([&](Connection &) {
                mayGoOn.acquire();
                ++done;
                return Result<void, QString>();
            });
        }
        QCOMPARE(done, 0);
        mayGoOn.release(3);
    }
    QCOMPARE(done, 3);
}

void TestDatabaseThread::tellsWhyItCannotBeOpened()
{
    std::atomic<bool> isMended = false;
    DatabaseThread database([&isMended] {
        return isMended ? inMemory() : DatabaseThread::Opened(failure(QStringLiteral("no disk")));
    });
    const auto use = [&database] {
        return recordsError(
            database.run<void>([](Connection &) { return Result<void, QString>(); }));
    };
    QCOMPARE(use(), QStringLiteral("no disk"));
    QCOMPARE(use(), QStringLiteral("no disk"));
    isMended = true;
    QCOMPARE(use(), QStringLiteral("none"));
}

void TestDatabaseThread::opensAgainAfterAFailure()
{
    std::atomic<int> opened = 0;
    DatabaseThread database([&opened] {
        ++opened;
        return inMemory();
    });
    const auto use = [&database](const Result<void, QString> &result) {
        return recordsError(database.run<void>([result](Connection &) { return result; }));
    };
    QCOMPARE(use({}), QStringLiteral("none"));
    QCOMPARE(use({}), QStringLiteral("none"));
    QCOMPARE(opened, 1);
    QCOMPARE(use(failure(QStringLiteral("broken"))), QStringLiteral("broken"));
    QCOMPARE(use({}), QStringLiteral("none"));
    QCOMPARE(opened, 2);
}

void TestDatabaseThread::callsBackNobodyWhoWent()
{
    DatabaseThread database(&inMemory);
    const auto job = [](Connection &) { return Result<void, QString>(); };
    bool isCalled = false;
    {
        QObject context;
        const auto dropped = database.run<void>(job).then(
            &context, [&isCalled](const Result<void, QString> &) { isCalled = true; });
    }
    QCOMPARE(recordsError(database.run<void>(job)), QStringLiteral("none"));
    QVERIFY(!isCalled);
}

QTEST_GUILESS_MAIN(TestDatabaseThread)

#include "tst_databasethread.moc"
