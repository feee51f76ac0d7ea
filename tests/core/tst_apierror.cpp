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
    void describesTheReason();
    void namesEachKindDifferently();
    void namesEachReasonDifferently();
    void whatIsWorthAnotherTry_data();
    void whatIsWorthAnotherTry();
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

void TestApiError::describesTheReason()
{
    ApiError error;
    error.reason = ApiError::Reason::NameNotFound;
    error.message = QStringLiteral("gone");
    QCOMPARE(describe(error), QStringLiteral("Network (NameNotFound): gone"));
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

void TestApiError::namesEachReasonDifferently()
{
    constexpr int last = int(ApiError::Reason::NoTls);
    QSet<QString> names;
    for (int reason = 0; reason <= last; ++reason)
        names.insert(reasonName(ApiError::Reason(reason)));
    QCOMPARE(names.size(), last + 1);
    QVERIFY(!names.contains(QString()));
}

void TestApiError::whatIsWorthAnotherTry_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<bool>("isWorth");
    const QList<Kind> always{Kind::RateLimited, Kind::Network, Kind::Tls, Kind::NotRecorded};
    const QList<Kind> reads{Kind::TimedOut, Kind::ServerFault, Kind::BadAnswer};
    for (int number = 0; number <= int(Kind::OutcomeUnknown); ++number) {
        const auto kind = Kind(number);
        for (const bool isRead : {true, false})
            QTest::addRow("%s, %s", qPrintable(kindName(kind)), isRead ? "read" : "write")
                << kind << isRead << (always.contains(kind) || (isRead && reads.contains(kind)));
    }
}

// What a write met must not be such that it may have been carried out.
void TestApiError::whatIsWorthAnotherTry()
{
    QFETCH(ApiError::Kind, kind);
    QFETCH(bool, isRead);
    QFETCH(bool, isWorth);
    ApiError error;
    error.kind = kind;
    error.method = isRead ? QStringLiteral("GET") : QStringLiteral("POST");
    QCOMPARE(isWorthAnotherTry(error), isWorth);
}

QTEST_GUILESS_MAIN(TestApiError)

#include "tst_apierror.moc"
