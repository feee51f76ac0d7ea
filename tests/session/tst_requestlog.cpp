// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlog.h"

#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

namespace {

Exchange exchangeAt(qint64 startedMs)
{
    Exchange exchange;
    exchange.startedMs = startedMs;
    return exchange;
}

} // namespace

class TestRequestLog : public QObject
{
    Q_OBJECT

private slots:
    void dropsTheOldestWhenFull();
    void forgetsAll();
};

void TestRequestLog::dropsTheOldestWhenFull()
{
    RequestLog log;
    QSignalSpy spy(&log, &RequestLog::appended);
    for (qint64 i = 0; i <= RequestLog::capacity; ++i)
        log.append(exchangeAt(i));
    QCOMPARE(qsizetype(log.entries().size()), RequestLog::capacity);
    QCOMPARE(log.entries().front().startedMs, 1);
    QCOMPARE(log.entries().back().startedMs, RequestLog::capacity);
    QCOMPARE(spy.count(), RequestLog::capacity + 1);
}

void TestRequestLog::forgetsAll()
{
    RequestLog log;
    QSignalSpy spy(&log, &RequestLog::cleared);
    log.append({});
    log.clear();
    QVERIFY(log.entries().empty());
    QCOMPARE(spy.count(), 1);
}

QTEST_APPLESS_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
