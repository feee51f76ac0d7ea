// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliedpreferences.h"
#include "databudget.h"
#include "manualclock.h"
#include "preferences.h"
#include "ratelimiter.h"
#include "translations.h"

#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace mapdesk;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

// How many of them may be under way at once.
int roomFor(RateLimiter &limiter, const Request &request)
{
    std::vector<RateLimiter::Place> places;
    for (;;) {
        places.push_back(limiter.enter(QStringLiteral("https://sync.twilio.com"), request));
        if (places.back().waitMs() != 0)
            return int(places.size()) - 1;
        places.back().begin();
    }
}

Request background(RateSubject::Kind kind, const char *map)
{
    Request request;
    request.rate = {kind, QString::fromLatin1(map)};
    request.priority = Priority::Background;
    if (kind == RateSubject::Kind::MapWrites)
        request.verb = Request::Verb::Post;
    return request;
}

} // namespace

// What all windows share follows the preferences.
class TestAppliedPreferences : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void takesWhatIsStored();
    void followsAtOnce();
    void speaksAnotherLanguageFromTheNextStartOn();
    void knowsItsLanguages();

private:
    struct Program
    {
        explicit Program(const QString &file)
            : preferences(file)
        {
        }

        int reads(const char *map)
        {
            return roomFor(limiter, background(RateSubject::Kind::MapReads, map));
        }
        int writes(const char *map)
        {
            return roomFor(limiter, background(RateSubject::Kind::MapWrites, map));
        }

        Preferences preferences;
        ManualClock clock;
        RateLimiter limiter{clock};
        DataBudget budget;
        Translations translations;
        AppliedPreferences applied{preferences, translations, limiter, budget};
    };

    QString file() const { return m_folder.filePath(QLatin1String(QTest::currentTestFunction())); }

    QTemporaryDir m_folder;
};

void TestAppliedPreferences::takesWhatIsStored()
{
    {
        Preferences earlier(file());
        earlier.setShares({20, 10});
        earlier.setDataMemory(100);
    }
    Program program(file());
    QCOMPARE(program.reads("MP1"), RateLimiter::capacity * 20 / 100);
    QCOMPARE(program.writes("MP1"), RateLimiter::capacity * 10 / 100);
    QCOMPARE(program.budget.allowed(), 100 * mebibyte);
}

void TestAppliedPreferences::followsAtOnce()
{
    Program program(file());
    QCOMPARE(program.reads("MP1"), RateLimiter::capacity * 75 / 100);
    QCOMPARE(program.writes("MP1"), RateLimiter::capacity * 50 / 100);
    program.preferences.setShares({40, 60});
    QCOMPARE(program.reads("MP2"), RateLimiter::capacity * 40 / 100);
    QCOMPARE(program.writes("MP2"), RateLimiter::capacity * 60 / 100);
    program.preferences.setDataMemory(64);
    QCOMPARE(program.budget.allowed(), 64 * mebibyte);
}

// A window that is open would speak two.
void TestAppliedPreferences::speaksAnotherLanguageFromTheNextStartOn()
{
    const auto text = [] {
        return QCoreApplication::translate("mapdesk::HistoryDaysBox", "Keep it for %Ln day(s)",
                                           nullptr, 1);
    };
    const auto english = QStringLiteral("Keep it for 1 day");
    const auto german = QStringLiteral("1 Tag aufbewahren");
    Preferences(file()).setLanguage(QStringLiteral("en"));
    {
        Program first(file());
        QCOMPARE(text(), english);
        first.preferences.setLanguage(QStringLiteral("de"));
        QCOMPARE(text(), english);
        QCOMPARE(QLocale().language(), QLocale::English);
    }
    {
        Program next(file());
        QCOMPARE(text(), german);
        QCOMPARE(QLocale().language(), QLocale::German);
        next.preferences.setLanguage({});
        QCOMPARE(text(), german);
    }
    const Program last(file());
    QCOMPARE(QLocale(), QLocale::system());
}

void TestAppliedPreferences::knowsItsLanguages()
{
    QCOMPARE(Translations::languages(), QStringList({QStringLiteral("de"), QStringLiteral("en")}));
    for (const QString &language : Translations::languages())
        QVERIFY2(QLocale(language).language() != QLocale::C, qPrintable(language));
}

QTEST_GUILESS_MAIN(TestAppliedPreferences)
#include "tst_appliedpreferences.moc"
