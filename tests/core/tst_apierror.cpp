// SPDX-License-Identifier: GPL-3.0-or-later
#include "apierror.h"

#include <QSet>
#include <QTest>

using namespace mapdesk;

class TestApiError : public QObject
{
    Q_OBJECT

private slots:
    void describes_data();
    void describes();
    void namesEachKindDifferently();
};

void TestApiError::describes_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("line");
    QTest::newRow("no answer") << 0 << 0 << QStringLiteral("NotFound: gone");
    QTest::newRow("status alone") << 404 << 0 << QStringLiteral("NotFound 404: gone");
    QTest::newRow("status and code") << 404 << 20404 << QStringLiteral("NotFound 404/20404: gone");
}

void TestApiError::describes()
{
    QFETCH(int, httpStatus);
    QFETCH(int, code);
    QFETCH(QString, line);
    ApiError error;
    error.kind = ApiError::Kind::NotFound;
    error.httpStatus = httpStatus;
    error.code = code;
    error.message = QStringLiteral("gone");
    QCOMPARE(describe(error), line);
}

void TestApiError::namesEachKindDifferently()
{
    constexpr int last = int(ApiError::Kind::OutcomeUnknown);
    QSet<QString> names;
    for (int kind = 0; kind <= last; ++kind)
        names.insert(kindName(ApiError::Kind(kind)));
    QCOMPARE(names.size(), last + 1);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(TestApiError)

#include "tst_apierror.moc"
