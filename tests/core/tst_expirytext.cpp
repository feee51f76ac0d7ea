// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirytext.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace mapdesk;

namespace {

constexpr qint64 now = 1'760'450'709'000; // 2025-10-14 14:05:09 UTC

qint64 utc(const char *isoDate)
{
    return QDateTime::fromString(QString::fromLatin1(isoDate), Qt::ISODate).toMSecsSinceEpoch();
}

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

} // namespace

class TestExpiryText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsTheState_data();
    void tellsTheState();
    void neverIsAStateOfItsOwn();
    void tellsADuration_data();
    void tellsADuration();
    void tellsWhatRemains_data();
    void tellsWhatRemains();
    void tellsLocalAndUtc_data();
    void tellsLocalAndUtc();
    void saysItInASentence();
};

void TestExpiryText::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QVERIFY(berlin().isValid());
}

void TestExpiryText::tellsTheState_data()
{
    QTest::addColumn<qint64>("leftMs");
    QTest::addColumn<ExpiryState>("state");
    constexpr qint64 minute = 60'000;
    QTest::newRow("long ago") << -60 * minute << ExpiryState::Expired;
    QTest::newRow("1 ms ago") << qint64(-1) << ExpiryState::Expired;
    QTest::newRow("now") << qint64(0) << ExpiryState::Expired;
    QTest::newRow("1 ms left") << qint64(1) << ExpiryState::VerySoon;
    QTest::newRow("4 min 59 s left") << 5 * minute - 1000 << ExpiryState::VerySoon;
    QTest::newRow("5 min left") << 5 * minute << ExpiryState::Soon;
    QTest::newRow("59 min 59 s left") << 60 * minute - 1000 << ExpiryState::Soon;
    QTest::newRow("1 h left") << 60 * minute << ExpiryState::Later;
    QTest::newRow("a year left") << 525'600 * minute << ExpiryState::Later;
}

void TestExpiryText::tellsTheState()
{
    QFETCH(qint64, leftMs);
    QFETCH(ExpiryState, state);
    QCOMPARE(expiryState(now + leftMs, now), state);
}

void TestExpiryText::neverIsAStateOfItsOwn()
{
    QCOMPARE(expiryState({}, now), ExpiryState::Never);
    QCOMPARE(ExpiryText::remaining({}, now), QStringLiteral("never"));
    QCOMPARE(ExpiryText::sentence({}, now, berlin()), QStringLiteral("Never expires"));
}

void TestExpiryText::tellsADuration_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 seconds, const char *text) {
        QTest::newRow(text) << seconds << QString::fromLatin1(text);
    };
    row(0, "0 s");
    row(1, "1 s");
    row(59, "59 s");
    row(60, "1 min");
    row(310, "5 min 10 s");
    row(3'599, "59 min 59 s");
    row(3'600, "1 h");
    row(7'260, "2 h 1 min");
    row(86'399, "23 h 59 min");
    row(86'400, "1 d");
    row(183'600, "2 d 3 h");
    row(31'536'000, "365 d");
    QTest::newRow("what is less than the second unit") << qint64(3'659) << QStringLiteral("1 h");
}

void TestExpiryText::tellsADuration()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(ExpiryText::duration(seconds), text);
}

void TestExpiryText::tellsWhatRemains_data()
{
    QTest::addColumn<qint64>("leftMs");
    QTest::addColumn<QString>("text");
    QTest::newRow("days") << qint64(183'600'000) << QStringLiteral("in 2 d 3 h");
    QTest::newRow("a second") << qint64(1'000) << QStringLiteral("in 1 s");
    QTest::newRow("less than a second") << qint64(1) << QStringLiteral("in 1 s");
    QTest::newRow("now") << qint64(0) << QStringLiteral("expired 0 s ago");
    QTest::newRow("minutes ago") << qint64(-240'500) << QStringLiteral("expired 4 min ago");
}

void TestExpiryText::tellsWhatRemains()
{
    QFETCH(qint64, leftMs);
    QFETCH(QString, text);
    QCOMPARE(ExpiryText::remaining(now + leftMs, now), text);
}

void TestExpiryText::tellsLocalAndUtc_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *isoDate, const char *text) {
        QTest::newRow(name) << utc(isoDate) << QString::fromLatin1(text);
    };
    row("summer", "2025-10-14T14:05:09Z", "Tue 14 Oct 2025 16:05:09 (UTC 14:05:09)");
    row("winter", "2025-12-24T15:05:00Z", "Wed 24 Dec 2025 16:05:00 (UTC 15:05:00)");
    row("before midnight", "2025-10-14T21:59:59Z", "Tue 14 Oct 2025 23:59:59 (UTC 21:59:59)");
    row("after midnight", "2025-10-14T22:00:00Z",
        "Wed 15 Oct 2025 00:00:00 (UTC Tue 14 Oct 22:00:00)");
    row("over the new year", "2025-12-31T23:30:00Z",
        "Thu 1 Jan 2026 00:30:00 (UTC Wed 31 Dec 23:30:00)");
    row("before the clock goes forward", "2025-03-30T00:59:59Z",
        "Sun 30 Mar 2025 01:59:59 (UTC 00:59:59)");
    row("after the clock went forward", "2025-03-30T01:00:00Z",
        "Sun 30 Mar 2025 03:00:00 (UTC 01:00:00)");
    row("first 02:30", "2025-10-26T00:30:00Z", "Sun 26 Oct 2025 02:30:00 (UTC 00:30:00)");
    row("second 02:30", "2025-10-26T01:30:00Z", "Sun 26 Oct 2025 02:30:00 (UTC 01:30:00)");
}

void TestExpiryText::tellsLocalAndUtc()
{
    QFETCH(qint64, ms);
    QFETCH(QString, text);
    QCOMPARE(ExpiryText::localAndUtc(ms, berlin()), text);
}

void TestExpiryText::saysItInASentence()
{
    const QString moment = QStringLiteral("Tue 14 Oct 2025 16:05:09 (UTC 14:05:09)");
    QCOMPARE(ExpiryText::sentence(now, now - 183'600'000, berlin()),
             QStringLiteral("Expires %1, in about 2 d 3 h").arg(moment));
    QCOMPARE(ExpiryText::sentence(now, now + 240'000, berlin()),
             QStringLiteral("Expired %1, 4 min ago, may still be readable").arg(moment));
}

QTEST_GUILESS_MAIN(TestExpiryText)

#include "tst_expirytext.moc"
