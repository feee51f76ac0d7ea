// SPDX-License-Identifier: GPL-3.0-or-later
#include "expiryphrase.h"

#include <QDateTime>
#include <QTest>
#include <QTranslator>

using namespace mapdesk;
using ClockChange = LocalMoment::ClockChange;

namespace {

constexpr const char *wednesday = "2026-10-14T14:05:09Z"; // 16:05:09 in Berlin

qint64 utc(const char *isoDate)
{
    return QDateTime::fromString(QString::fromLatin1(isoDate), Qt::ISODate).toMSecsSinceEpoch();
}

// What a phrase comes to, in one line.
QString told(const Result<ExpiryPhrase, QString> &phrase)
{
    if (!phrase)
        return QStringLiteral("refused: ") + phrase.error();
    if (phrase->extension > 0)
        return QStringLiteral("+%1 s").arg(phrase->extension);
    switch (phrase->choice.kind) {
    case ExpiryChoice::Kind::Leave:
        return QStringLiteral("leave");
    case ExpiryChoice::Kind::Never:
        return QStringLiteral("never");
    case ExpiryChoice::Kind::In:
        return QStringLiteral("in %1 s").arg(phrase->choice.seconds);
    case ExpiryChoice::Kind::At:
        break;
    }
    const QString moment = QDateTime::fromMSecsSinceEpoch(phrase->choice.atMs, Qt::UTC)
                               .toString(Qt::ISODate);
    switch (phrase->clockChange) {
    case ClockChange::Skipped:
        return moment + QStringLiteral(" skipped");
    case ClockChange::Repeated:
        return moment + QStringLiteral(" repeated");
    case ClockChange::None:
        break;
    }
    return moment;
}

// Some words of a German translation, as a translator would give them.
class German : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        static const QHash<QByteArray, QString> words{
            {"never|never expires|no expiry", QStringLiteral("nie|niemals|läuft nie ab")},
            {"in", QStringLiteral("in")},
            {"and", QStringLiteral("und")},
            {"a|an|one", QStringLiteral("ein|eine|einer|einem")},
            {"at", QStringLiteral("um")},
            {"on", QStringLiteral("am")},
            {"next", QStringLiteral("nächster|nächste|nächsten|nächstes|kommenden")},
            {"today", QStringLiteral("heute")},
            {"tomorrow", QStringLiteral("morgen")},
            {"day after tomorrow|the day after tomorrow", QStringLiteral("übermorgen")},
            {"o'clock|oclock", QStringLiteral("Uhr")},
            {"h|hr|hrs|hour|hours", QStringLiteral("h|Std|Stunde|Stunden")},
            {"d|day|days", QStringLiteral("T|Tag|Tage|Tagen")},
            {"w|wk|wks|week|weeks", QStringLiteral("Wo|Woche|Wochen")},
            {"mo|mos|month|months", QStringLiteral("Monat|Monate|Monaten")},
        };
        return qstrcmp(context, "PhraseWords") == 0 ? words.value(source) : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestExpiryPhrase : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void reads_data();
    void reads();
    void followsTheZoneAndItsClockChanges_data();
    void followsTheZoneAndItsClockChanges();
    void saysWhatToTypeInstead_data();
    void saysWhatToTypeInstead();
    void readsTheProgramsLanguage_data();
    void readsTheProgramsLanguage();
    void otherLanguagesNameTheirDays();
    void aPhraseThatIsTooLongIsShortenedInTheAnswer();
    void beyondAYearIsReadAndThenClamped();
};

void TestExpiryPhrase::reads_data()
{
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *phrase, const char *meaning) {
        QTest::newRow(phrase) << QString::fromLatin1(meaning);
    };
    row("never", "never");
    row(" Never ", "never");
    row("never expires", "never");

    row("3d", "in 259200 s");
    row("90m", "in 5400 s");
    row("2h30m", "in 9000 s");
    row("2 h 30 min", "in 9000 s");
    row("1 day, 2 hours and 3 minutes", "in 93780 s");
    row("1 w", "in 604800 s");
    row("in 3 days", "in 259200 s");
    row("in an hour", "in 3600 s");
    row("a week", "in 604800 s");
    row("1y", "in 31536000 s");
    row("1s", "in 1 s");
    row("3D", "in 259200 s");
    row("99999999999999999999999d", "in 3153600000 s");
    row("9999999s", "in 9999999 s");
    row("+2h", "+7200 s");
    row("+ 1 day", "+86400 s");

    row("18:00", "2026-10-14T16:00:00Z");
    row("at 18:00", "2026-10-14T16:00:00Z");
    row("16:05:09", "2026-10-15T14:05:09Z"); // this second has begun
    row("16:05:10", "2026-10-14T14:05:10Z");
    row("9:00", "2026-10-15T07:00:00Z");
    row("6pm", "2026-10-14T16:00:00Z");
    row("6:30 PM", "2026-10-14T16:30:00Z");
    row("12am", "2026-10-14T22:00:00Z");
    row("12 pm", "2026-10-15T10:00:00Z");
    row("6 o'clock", "2026-10-15T04:00:00Z");
    row("18:00 utc", "2026-10-14T18:00:00Z");

    row("today", "2026-10-14T21:59:59Z");
    row("tomorrow", "2026-10-15T21:59:59Z");
    row("tomorrow 18:00", "2026-10-15T16:00:00Z");
    row("18:00 tomorrow", "2026-10-15T16:00:00Z");
    row("tomorrow at 6pm", "2026-10-15T16:00:00Z");
    row("day after tomorrow 18:00", "2026-10-16T16:00:00Z");
    row("monday", "2026-10-19T21:59:59Z");
    row("next monday", "2026-10-19T21:59:59Z");
    row("next Monday, 9:00", "2026-10-19T07:00:00Z");
    row("on mon at 9:00", "2026-10-19T07:00:00Z");
    row("wednesday 18:00", "2026-10-21T16:00:00Z"); // after today
    row("thurs 0:00", "2026-10-14T22:00:00Z");

    row("14 oct", "2026-10-14T21:59:59Z"); // today
    row("13 oct", "2027-10-13T21:59:59Z");
    row("24 dec", "2026-12-24T22:59:59Z");
    row("24th Dec 18:00", "2026-12-24T17:00:00Z");
    row("December 24, 2026 6pm", "2026-12-24T17:00:00Z");
    row("dec 24 18:00", "2026-12-24T17:00:00Z");
    row("29 feb", "2028-02-29T22:59:59Z");
    row("24th of December", "2026-12-24T22:59:59Z");
    row("24.12.", "2026-12-24T22:59:59Z");
    row("24.12.2026 18:00", "2026-12-24T17:00:00Z");
    row("2026-12-24", "2026-12-24T22:59:59Z");
    row("2026/12/24", "2026-12-24T22:59:59Z");
    row("2026-12-24 16:05", "2026-12-24T15:05:00Z");
    row("2026-12-24 16:05:09", "2026-12-24T15:05:09Z");
    row("2026-12-24T16:05:09", "2026-12-24T15:05:09Z");
    row("2026-12-24T16:05:09.123Z", "2026-12-24T16:05:09Z");
    row("2026-12-24t16:05z", "2026-12-24T16:05:00Z");
    row("2026-12-24 16:05+05:45", "2026-12-24T10:20:00Z");
    row("2026-12-24 16:05 -0330", "2026-12-24T19:35:00Z");
    row("Thu 24 Dec 2026 16:05:09", "2026-12-24T15:05:09Z"); // as Mapdesk shows it
    row("9999-12-31", "9999-12-31T22:59:59Z");
}

void TestExpiryPhrase::reads()
{
    QFETCH(QString, meaning);
    const QString phrase = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(told(ExpiryPhrase::read(phrase,
                                     {utc(wednesday), QTimeZone("Europe/Berlin"), QLocale::c()})),
             meaning);
}

void TestExpiryPhrase::followsTheZoneAndItsClockChanges_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *now, const char *zone, const char *phrase,
                        const char *meaning) {
        QTest::addRow("%s, %s, %s", zone, now, phrase)
            << QByteArray(now) << QByteArray(zone) << QString::fromLatin1(phrase)
            << QString::fromLatin1(meaning);
    };
    const char *berlin =
        "Europe/Berlin"; // 02:00 to 03:00 on 29 March, 03:00 to 02:00 on 25 October
    row("2026-03-28T12:00:00Z", berlin, "tomorrow 1:59", "2026-03-29T00:59:00Z");
    row("2026-03-28T12:00:00Z", berlin, "tomorrow 2:00", "2026-03-29T01:00:00Z skipped");
    row("2026-03-28T12:00:00Z", berlin, "tomorrow 2:59:59", "2026-03-29T01:00:00Z skipped");
    row("2026-03-28T12:00:00Z", berlin, "tomorrow 3:00", "2026-03-29T01:00:00Z");
    row("2026-03-29T01:10:00Z", berlin, "2:30", "2026-03-30T00:30:00Z"); // today's has passed
    row("2026-03-28T12:00:00Z", berlin, "1d", "in 86400 s");
    row("2026-03-28T12:00:00Z", berlin, "tomorrow", "2026-03-29T21:59:59Z");
    row("2026-10-24T12:00:00Z", berlin, "tomorrow 1:59", "2026-10-24T23:59:00Z");
    row("2026-10-24T12:00:00Z", berlin, "tomorrow 2:00", "2026-10-25T00:00:00Z repeated");
    row("2026-10-24T12:00:00Z", berlin, "tomorrow 2:30", "2026-10-25T00:30:00Z repeated");
    row("2026-10-24T12:00:00Z", berlin, "tomorrow 3:00", "2026-10-25T02:00:00Z");
    row("2026-10-24T12:00:00Z", berlin, "sunday", "2026-10-25T22:59:59Z");

    const char *newYork = "America/New_York";
    row("2026-03-07T20:00:00Z", newYork, "tomorrow 2:30", "2026-03-08T07:00:00Z skipped");
    row("2026-03-07T20:00:00Z", newYork, "tomorrow 3:00", "2026-03-08T07:00:00Z");
    row("2026-10-31T20:00:00Z", newYork, "tomorrow 1:30", "2026-11-01T05:30:00Z repeated");
    row("2026-10-31T20:00:00Z", newYork, "tomorrow 2:00", "2026-11-01T07:00:00Z");
    row("2026-10-15T02:00:00Z", newYork, "tomorrow 18:00", "2026-10-15T22:00:00Z"); // still Wed
    row("2026-10-15T02:00:00Z", newYork, "tomorrow 18:00 utc", "2026-10-16T18:00:00Z");
    row("2026-10-14T14:00:00Z", newYork, "24 dec 16:05", "2026-12-24T21:05:00Z");

    const char *lordHowe = "Australia/Lord_Howe"; // by half an hour
    row("2026-10-03T10:00:00Z", lordHowe, "tomorrow 2:15", "2026-10-03T15:30:00Z skipped");
    row("2026-10-03T10:00:00Z", lordHowe, "tomorrow 2:30", "2026-10-03T15:30:00Z");
    row("2026-04-04T10:00:00Z", lordHowe, "tomorrow 1:45", "2026-04-04T14:45:00Z repeated");
    row("2026-04-04T10:00:00Z", lordHowe, "tomorrow 2:00", "2026-04-04T15:30:00Z");

    const char *kathmandu = "Asia/Kathmandu";
    row("2026-10-14T14:05:09Z", kathmandu, "20:00", "2026-10-14T14:15:00Z");
    row("2026-10-14T14:05:09Z", kathmandu, "2026-12-24 16:05", "2026-12-24T10:20:00Z");

    const char *apia = "Pacific/Apia"; // went from 29 to 31 December 2011
    row("2011-12-29T20:00:00Z", apia, "2011-12-30 12:00", "2011-12-30T10:00:00Z skipped");
    row("2011-12-29T20:00:00Z", apia, "2011-12-31 0:00", "2011-12-30T10:00:00Z");
    row("2011-12-29T20:00:00Z", apia, "today", "2011-12-30T09:59:59Z");
    row("2026-10-14T14:05:09Z", apia, "tomorrow 18:00", "2026-10-16T05:00:00Z");

    row("2026-10-14T14:05:09Z", "UTC", "18:00", "2026-10-14T18:00:00Z");
    row("2026-12-31T23:59:59Z", "UTC", "tomorrow 0:00", "2027-01-01T00:00:00Z");
    row("2028-02-28T12:00:00Z", "UTC", "tomorrow", "2028-02-29T23:59:59Z");
}

void TestExpiryPhrase::followsTheZoneAndItsClockChanges()
{
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, zone);
    QFETCH(QString, phrase);
    QFETCH(QString, meaning);
    const QTimeZone timeZone(zone);
    QVERIFY(timeZone.isValid());
    QCOMPARE(told(ExpiryPhrase::read(phrase, {utc(now.constData()), timeZone, QLocale::c()})),
             meaning);
}

void TestExpiryPhrase::saysWhatToTypeInstead_data()
{
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char *phrase, const char *remedy) {
        QTest::newRow(phrase) << QString::fromUtf8(remedy);
    };
    row("", "Type for example 3d");
    row("soon", "“soon” is not understood. Type for example 3d");
    row("3", "3 of what?");
    row("in 3", "3 of what?");
    row("2h30", "30 of what?");
    row("+5", "5 of what?");
    row("0", "type: never");
    row("0d", "type: never");
    row("0h0m", "type: never");
    row("+0d", "type: never");
    row("in 0 seconds", "type: never");
    row("-3d", "without the minus");
    row("-1", "without the minus");
    row("3 months", "Type days");
    row("3d 3d", "larger unit first");
    row("30m2h", "larger unit first");
    row("3 fortnights", "not understood");
    row("1.5h", "not understood");
    row("3d tomorrow", "not understood");
    row("tomorrow tomorrow", "not understood");
    row("tomorrow at", "not understood");
    row("never 3d", "not understood");
    row("today 9:00", "Wed 14 Oct 2026 09:00:00 has passed. Type a later moment.");
    row("2026-10-14 16:05:09", "has passed");
    row("2020-01-01", "has passed");
    row("12/24/2026", "12/24/2026 can be read in two ways. Type year, month and day: 2026-12-24");
    row("12/24", "2026-12-24");
    row("24.12.26", "four digits");
    row("24 dec 26", "four digits");
    row("2026-02-30", "no such day");
    row("2026-13-01", "no such day");
    row("31 june", "no such day");
    row("0000-01-01", "no such day");
    row("25:00", "no such time: 25:00");
    row("24:00", "no such time");
    row("13pm", "no such time");
    row("tomorrow 18:60", "no such time");
    row("fri 24 dec 2026", "another day of the week");
    row("2026-12-24 16:05 +15:00", "not understood");
}

void TestExpiryPhrase::saysWhatToTypeInstead()
{
    QFETCH(QString, remedy);
    const QString phrase = QString::fromLatin1(QTest::currentDataTag());
    const QString said = told(
        ExpiryPhrase::read(phrase, {utc(wednesday), QTimeZone("Europe/Berlin"), QLocale::c()}));
    QVERIFY2(said.startsWith(QLatin1String("refused: ")) && said.contains(remedy),
             qPrintable(said));
}

void TestExpiryPhrase::readsTheProgramsLanguage_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *phrase, const char *meaning) {
        QTest::newRow(phrase) << QString::fromUtf8(phrase) << QString::fromLatin1(meaning);
    };
    row("nie", "never");
    row("Nie", "never");
    row("3 Tage", "in 259200 s");
    row("in 3 Tagen", "in 259200 s");
    row("in einer Woche", "in 604800 s");
    row("2 Stunden und 5 min", "in 7500 s");
    row("morgen", "2026-10-15T21:59:59Z");
    row("morgen 18:00", "2026-10-15T16:00:00Z");
    row("morgen um 18 Uhr", "2026-10-15T16:00:00Z");
    row("übermorgen 18:00 Uhr", "2026-10-16T16:00:00Z");
    row("nächsten montag", "2026-10-19T21:59:59Z");
    row("NÄCHSTEN MONTAG", "2026-10-19T21:59:59Z");
    row("am Mo 9:00", "2026-10-19T07:00:00Z");
    row("24. Dezember 2026", "2026-12-24T22:59:59Z");
    row("24. Dez. 18:00", "2026-12-24T17:00:00Z");
    row("3 Monate", "refused: A month has no fixed length. Type days instead, for example 30d.");
    // English works besides.
    row("never", "never");
    row("tomorrow 6pm", "2026-10-15T16:00:00Z");
    row("next monday", "2026-10-19T21:59:59Z");
    row("3 days", "in 259200 s");
}

void TestExpiryPhrase::readsTheProgramsLanguage()
{
    QFETCH(QString, phrase);
    QFETCH(QString, meaning);
    German german;
    QVERIFY(QCoreApplication::installTranslator(&german));
    QCOMPARE(told(ExpiryPhrase::read(phrase,
                                     {utc(wednesday), QTimeZone("Europe/Berlin"),
                                      QLocale(QLocale::German, QLocale::Germany)})),
             meaning);
}

void TestExpiryPhrase::otherLanguagesNameTheirDays()
{
    const qint64 now = utc(wednesday);
    const auto read = [now](const QString &phrase, QLocale::Language language) {
        return told(ExpiryPhrase::read(phrase, {now, QTimeZone::utc(), QLocale(language)}));
    };
    // "mar" is March as well.
    QCOMPARE(read(QStringLiteral("mar 18:00"), QLocale::Spanish),
             QStringLiteral("2026-10-20T18:00:00Z"));
    QCOMPARE(read(QStringLiteral("24 mar 18:00"), QLocale::Spanish),
             QStringLiteral("2027-03-24T18:00:00Z"));
    QCOMPARE(read(QStringLiteral("segunda-feira 9:00"), QLocale::Portuguese),
             QStringLiteral("2026-10-19T09:00:00Z"));
    QCOMPARE(read(QStringLiteral("٣ d"), QLocale::Arabic), QStringLiteral("in 259200 s"));
}

void TestExpiryPhrase::aPhraseThatIsTooLongIsShortenedInTheAnswer()
{
    const auto phrase = ExpiryPhrase::read(QString(100'000, u'9'),
                                           {utc(wednesday), QTimeZone::utc(), QLocale::c()});
    QVERIFY(!phrase && phrase.error().size() < 200);
}

void TestExpiryPhrase::beyondAYearIsReadAndThenClamped()
{
    const qint64 now = utc(wednesday);
    for (const char *text : {"366d", "2y", "99999999999999y", "2028-01-01", "9999-12-31"}) {
        const auto phrase = ExpiryPhrase::read(QString::fromLatin1(text),
                                               {now, QTimeZone::utc(), QLocale::c()});
        QVERIFY(phrase);
        const ResolvedExpiry resolved = resolveExpiry(phrase->choice, now);
        QCOMPARE(resolved.verdict, ResolvedExpiry::Verdict::Clamped);
        QCOMPARE(resolved.ttl, Ttl::seconds(Ttl::maxSeconds));
    }
}

QTEST_GUILESS_MAIN(TestExpiryPhrase)
#include "tst_expiryphrase.moc"
