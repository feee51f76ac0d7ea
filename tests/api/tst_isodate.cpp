// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpdate.h"
#include "isodate.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace mapdesk;

class TestDates : public QObject
{
    Q_OBJECT

private slots:
    void isoDates_data();
    void isoDates();
    void otherForms_data();
    void otherForms();
    void httpDates();
};

void TestDates::isoDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char *text, qint64 ms) {
        QTest::newRow(text) << QByteArray(text) << ms;
    };
    row("1970-01-01T00:00:00Z", 0);
    row("2020-06-20T20:50:24Z", 1'592'686'224'000);
    row("2020-02-29T23:59:59Z", 1'583'020'799'000);
    row("1969-12-31T23:59:59Z", -1000);
    row("2022-04-08T06:46:39.662Z", 1'649'400'399'662);
    row("2022-04-08T06:46:39.6Z", 1'649'400'399'600);
    row("2022-04-08T06:46:39.662999Z", 1'649'400'399'662);
    row("2022-04-08T08:46:39+02:00", 1'649'400'399'000);
    row("2022-04-08T01:16:39-05:30", 1'649'400'399'000);
    row("2022-04-08t06:46:39z", 1'649'400'399'000);
    row("2022-04-08 06:46:39Z", 1'649'400'399'000);
    row("2022-04-08T06:46:39-00:00", 1'649'400'399'000);
    row("2022-04-08T06:46:39.00000000000000000000000000000000001Z", 1'649'400'399'000);
    row("1990-12-31T23:59:60Z", 662'688'000'000);
    row("0000-01-01T00:00:00Z", -62'167'219'200'000);
    row("0001-01-01T00:00:00Z", -62'135'596'800'000);
    row("1900-03-01T00:00:00Z", -2'203'891'200'000);
    row("9999-12-31T23:59:59.999Z", 253'402'300'799'999);
}

void TestDates::isoDates()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    QVERIFY(msFromIsoDate(text).has_value());
    QCOMPARE(*msFromIsoDate(text), ms);
}

void TestDates::otherForms_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             "never",
                             "2020-06-20",
                             "2020-06-20T20:50:24",
                             "2020-06-20  20:50:24Z",
                             " 2020-06-20T20:50:24Z",
                             "2020-06-20T20:50:24Z ",
                             "10000-01-01T00:00:00Z",
                             "-001-06-20T20:50:24Z",
                             "2020-06-20T24:00:00Z",
                             "2020-06-20T20:50:61Z",
                             "2020-06-20T20:60:24Z",
                             "2020-00-20T20:50:24Z",
                             "2020-06-00T20:50:24Z",
                             "2021-02-29T20:50:24Z",
                             "1900-02-29T20:50:24Z",
                             "2020-06-20T20:50:24+24:00",
                             "2020-06-20T20:50:24+02:60",
                             "2020-06-20T20:50:24+02",
                             "2020-06-20T20:50:24,5Z",
                             "2020-6-20T20:50:24Z",
                             "20200620T205024Z",
                             "1592686224",
                             "2020-13-20T20:50:24Z",
                             "2020-02-30T20:50:24Z",
                             "2020-06-20T25:50:24Z",
                             "2020-06-20T20:50:24.Z",
                             "2020-06-20T20:50:24ZZ",
                             "2020-06-20T20:50:24+0200",
                             "Sat, 20 Jun 2020 20:50:24 +0000",
                             "+020-06-20T20:50:24Z",
                             "2020-06-20T20:50:2"})
        QTest::newRow(text) << QByteArray(text);
}

void TestDates::otherForms()
{
    QFETCH(QByteArray, text);
    QVERIFY(!msFromIsoDate(text));
}

void TestDates::httpDates()
{
    const QDateTime date(QDate(2026, 11, 22), QTime(17, 49, 25), Qt::UTC);
    QCOMPARE(msFromHttpDate("Sun, 22 Nov 2026 17:49:25 GMT").value(), date.toMSecsSinceEpoch());
    for (int month = 1; month <= 12; ++month) {
        const QDateTime other(QDate(2024, month, 29), QTime(0, 0, 9), Qt::UTC);
        const QString text = QLocale::c().toString(
            other, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        QCOMPARE(msFromHttpDate(text.toLatin1()).value(), other.toMSecsSinceEpoch());
    }
    for (const char *other :
         {"", "yesterday", "Sun, 22 Nov 2026 17:49:25 UTC", "Sun, 22 nov 2026 17:49:25 GMT",
          "Sun, 22 ovD 2026 17:49:25 GMT", "Sun, 31 Feb 2026 17:49:25 GMT",
          "unT, 22 Nov 2026 17:49:25 GMT", "Sun, 22 Nov 2026 24:49:25 GMT",
          "Sun, 22 Nov 2026 17:49:25 GMT ", "Sunday, 22-Nov-26 17:49:25 GMT",
          "Sun, 22_Nov_2026_17:49:25 GMT", "Sun, 22 Nov 2026 1.:49:25 GMT",
          "Sun Nov 22 17:49:25 2026", "Sun,+22 Nov 2026 17:49:25 GMT"})
        QVERIFY2(!msFromHttpDate(other), other);
}

QTEST_GUILESS_MAIN(TestDates)

#include "tst_isodate.moc"
