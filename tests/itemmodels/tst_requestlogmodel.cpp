// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestlogmodel.h"
#include "roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mapdesk;

namespace {

Exchange exchange(qint64 startedMs)
{
    Exchange made;
    made.method = QStringLiteral("GET");
    made.target = QStringLiteral("/v1/Services?PageSize=50");
    made.status = 200;
    made.startedMs = startedMs;
    made.elapsedMs = 42;
    made.requestId = QStringLiteral("RQ1");
    return made;
}

} // namespace

class TestRequestLogModel : public QObject
{
    Q_OBJECT

private slots:
    void showsAnExchange();
    void showsTheProblemWhereNoAnswerCame();
    void followsTheLogWhenItIsFull();
    void followsAClearedLog();
    void tellsOfManyAtOnce();
};

void TestRequestLogModel::showsAnExchange()
{
    RequestLog log;
    log.append(exchange(1'760'457'909'123));
    const RequestLogModel model(log);
    const auto data = [&model](int column, int role = Qt::DisplayRole) {
        return model.index(0, column).data(role);
    };
    QCOMPARE(data(RequestLogModel::TimeColumn), QStringLiteral("2025-10-14T16:05:09.123Z"));
    QCOMPARE(data(RequestLogModel::TimeColumn, SortRole).toLongLong(), 1'760'457'909'123);
    QCOMPARE(data(RequestLogModel::MethodColumn), QStringLiteral("GET"));
    QCOMPARE(data(RequestLogModel::PathColumn), QStringLiteral("/v1/Services?PageSize=50"));
    QCOMPARE(data(RequestLogModel::StatusColumn), QStringLiteral("200"));
    QCOMPARE(data(RequestLogModel::DurationColumn), QStringLiteral("42 ms"));
    QCOMPARE(data(RequestLogModel::DurationColumn, SortRole), 42);
    QCOMPARE(data(RequestLogModel::RequestIdColumn), QStringLiteral("RQ1"));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestRequestLogModel::showsTheProblemWhereNoAnswerCame()
{
    RequestLog log;
    Exchange failed = exchange(0);
    failed.status = 0;
    failed.problem = QStringLiteral("Connection refused");
    log.append(failed);
    const RequestLogModel model(log);
    QCOMPARE(model.index(0, RequestLogModel::StatusColumn).data(), failed.problem);
}

void TestRequestLogModel::followsTheLogWhenItIsFull()
{
    RequestLog log;
    for (qint64 i = 0; i < RequestLog::capacity - 1; ++i)
        log.append(exchange(i));
    RequestLogModel model(log);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QPersistentModelIndex second = model.index(1, 0);
    log.append(exchange(-1));
    log.append(exchange(-2));
    QTRY_COMPARE(second.row(), 0);
    QCOMPARE(model.rowCount(), int(RequestLog::capacity));
    QCOMPARE(second.data(SortRole).toLongLong(), 1);
    QCOMPARE(model.index(model.rowCount() - 1, 0).data(SortRole).toLongLong(), -2);
}

void TestRequestLogModel::followsAClearedLog()
{
    RequestLog log;
    RequestLogModel model(log);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    log.append(exchange(1));
    QTRY_COMPARE(model.rowCount(), 1);
    log.append(exchange(2));
    log.clear();
    QCOMPARE(model.rowCount(), 0);
    log.append(exchange(3));
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(SortRole).toLongLong(), 3);
}

void TestRequestLogModel::tellsOfManyAtOnce()
{
    RequestLog log;
    RequestLogModel model(log);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (qint64 i = 0; i < 10; ++i)
        log.append(exchange(i));
    QTRY_COMPARE(model.rowCount(), 10);
    QCOMPARE(inserted.size(), 1);
    for (qint64 i = 0; i < RequestLog::capacity + 10; ++i)
        log.append(exchange(i));
    QTRY_COMPARE(model.rowCount(), int(RequestLog::capacity));
    QCOMPARE(model.index(0, 0).data(SortRole).toLongLong(), 10);
    QCOMPARE(inserted.size(), 1);
}

QTEST_GUILESS_MAIN(TestRequestLogModel)
#include "tst_requestlogmodel.moc"
