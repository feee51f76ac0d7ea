// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirychoice.h"

#include <QTest>

using namespace mapdesk;
using Verdict = ResolvedExpiry::Verdict;

namespace {

constexpr qint64 nowMs = 1'760'000'000'000;
constexpr qint64 day = 24 * 60 * 60;
constexpr qint64 year = 365 * day;

} // namespace

class TestExpiryChoice : public QObject
{
    Q_OBJECT

private slots:
    void leaveSendsNothing()
    {
        const ResolvedExpiry resolved = resolveExpiry(ExpiryChoice::leave(), nowMs);
        QCOMPARE(resolved.verdict, Verdict::Nothing);
        QVERIFY(!resolved.canBeSent());
    }

    void neverIsTheOnlyZero()
    {
        const ResolvedExpiry resolved = resolveExpiry(ExpiryChoice::never(), nowMs);
        QVERIFY(resolved.ttl && resolved.ttl->isNever());
        QCOMPARE(resolved.ttl->wireValue(), 0);
        QVERIFY(!resolved.expiresMs);
        QVERIFY(!resolveExpiry(ExpiryChoice::in(0), nowMs).canBeSent());
        QVERIFY(!resolveExpiry(ExpiryChoice::in(-5), nowMs).canBeSent());
        QVERIFY(!resolveExpiry(ExpiryChoice::at(nowMs), nowMs).canBeSent());
    }

    void secondsSent_data()
    {
        QTest::addColumn<ExpiryChoice>("choice");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<Verdict>("verdict");

        QTest::newRow("in a day") << ExpiryChoice::in(day) << day << Verdict::Good;
        QTest::newRow("in a second") << ExpiryChoice::in(1) << qint64(1) << Verdict::Good;
        QTest::newRow("in a year") << ExpiryChoice::in(year) << year << Verdict::Good;
        QTest::newRow("in more than a year")
            << ExpiryChoice::in(year + 1) << year << Verdict::Clamped;
        QTest::newRow("at a moment")
            << ExpiryChoice::at(nowMs + 90'000) << qint64(90) << Verdict::Good;
        QTest::newRow("a part of a second counts as a whole one")
            << ExpiryChoice::at(nowMs + 90'001) << qint64(91) << Verdict::Good;
        QTest::newRow("at a moment beyond a year")
            << ExpiryChoice::at(nowMs + (year + 10) * 1000) << year << Verdict::Clamped;
    }

    void secondsSent()
    {
        QFETCH(ExpiryChoice, choice);
        QFETCH(qint64, seconds);
        QFETCH(Verdict, verdict);

        const ResolvedExpiry resolved = resolveExpiry(choice, nowMs);
        QCOMPARE(resolved.verdict, verdict);
        QVERIFY(resolved.ttl);
        QCOMPARE(resolved.ttl->wireValue(), seconds);
        QCOMPARE(resolved.expiresMs.value_or(0), nowMs + seconds * 1000);
    }

    void pastMomentsCannotBeSent()
    {
        QCOMPARE(resolveExpiry(ExpiryChoice::at(nowMs - 1000), nowMs).verdict, Verdict::InThePast);
    }

    void extendingCountsFromThePresentExpiry()
    {
        QCOMPARE(extendedExpiry(nowMs + 5000, day, nowMs).value(),
                 ExpiryChoice::at(nowMs + 5000 + day * 1000));
    }

    void extendingTheExpiredCountsFromNow()
    {
        QCOMPARE(extendedExpiry(nowMs - 60'000, day, nowMs).value(),
                 ExpiryChoice::at(nowMs + day * 1000));
    }

    void neverCannotBeExtended() { QVERIFY(!extendedExpiry({}, day, nowMs)); }
};

QTEST_GUILESS_MAIN(TestExpiryChoice)
#include "tst_expirychoice.moc"
