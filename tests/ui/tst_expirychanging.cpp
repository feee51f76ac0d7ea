// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirytext.h"
#include "windowfixture.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>
#include <QTimeZone>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

constexpr qint64 hour = 60 * 60;
constexpr qint64 day = 24 * hour;

const QString itemKey = QStringLiteral("maintenance.banner"); // expires in 19 hours
const QByteArray itemPath = "/Maps/feature-flags/Items/maintenance.banner";
const QString otherKey = QStringLiteral("surge.mode");

} // namespace

class TestExpiryChanging : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_practice.reset(); }
    void anItemSendsItemTtlAlone_data();
    void anItemSendsItemTtlAlone();
    void aMapSendsCollectionTtlAlone();
    void typedNumbersAreAChoice();
    void wordsAndEnterAreEnough_data();
    void wordsAndEnterAreEnough();
    void wordsThatAreNotUnderstoodSendNothing();
    void wordsGoWithTheirItem();
    void allowsForAClockThatIsWrong();
    void aMomentGoesOutAsSeconds();
    void aMomentThatHasPassedCannotBeSent();
    void tableInspectorAndPreviewAgree();
    void aChoiceStaysWithItsItem();
    void aConflictShowsWhatStandsThere();
    void anItemThatIsGoneIsSaidAndTakenAway();
    void whatSurelyNeverLeftCanBeTriedAgain();
    void saysWhetherAWriteWithoutAnAnswerWasApplied_data();
    void saysWhetherAWriteWithoutAnAnswerWasApplied();

private:
    WindowFixture &desk() { return m_practice->desk; }
    QAbstractButton &change() { return desk().find<QAbstractButton>("changeExpiry"); }
    QLineEdit &phrase() { return desk().find<QLineEdit>("expiryPhrase"); }
    void typeInWords(const char *text)
    {
        phrase().setFocus();
        phrase().selectAll();
        QTest::keyClicks(&phrase(), QLatin1String(text));
    }
    void choose(const char *text) { WindowFixture::click(desk().button(text)); }
    void toMidSecond() // forwards
    {
        SharedClock &clock = m_practice->clock;
        clock.advance((1500 - clock.nowMs() % 1000) % 1000);
    }
    std::vector<WireTap::SeenRequest> writes() const { return m_practice->wire.writes(); }
    QString expiresText(const QString &key)
    {
        return WindowFixture::shownText(desk().items(), desk().itemRow(key).siblingAtColumn(2));
    }

    std::unique_ptr<PracticeFixture> m_practice;
};

void TestExpiryChanging::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("feature-flags")));
    QVERIFY(desk().chooseItem(itemKey));
    desk().showTab("Expiry");
    QVERIFY(desk().find("expiry").isVisible());
    QVERIFY(!change().isEnabled());
}

void TestExpiryChanging::anItemSendsItemTtlAlone_data()
{
    QTest::addColumn<QByteArray>("choice");
    QTest::addColumn<qint64>("seconds");
    const auto row = [](const char *choice, qint64 seconds) {
        QTest::newRow(choice) << QByteArray(choice) << seconds;
    };
    row("Never expires", 0);
    row("1 h", hour);
    row("1 day", day);
    row("7 days", 7 * day);
    row("30 days", 30 * day);
    row("Longest", 365 * day);
    row("+1 day", 19 * hour + day);
    row("+7 days", 19 * hour + 7 * day);
}

void TestExpiryChanging::anItemSendsItemTtlAlone()
{
    QFETCH(QByteArray, choice);
    QFETCH(qint64, seconds);
    const auto before = m_practice->other.get(itemPath);
    choose(choice.constData());
    QTRY_VERIFY(change().isEnabled());
    QTest::mouseClick(&change(), Qt::LeftButton);
    QTRY_VERIFY(!desk().message().isEmpty());

    QCOMPARE(writes().size(), 1u);
    const WireTap::SeenRequest sent = writes().front();
    QVERIFY(sent.requestLine().startsWith("POST "));
    QVERIFY(sent.requestLine().contains("/Items/maintenance.banner HTTP"));
    QCOMPARE(QString::fromUtf8(sent.header("If-Match")), before.text("revision"));
    QVERIFY(sent.body.startsWith("ItemTtl="));
    const QByteArray number = sent.body.sliced(8);
    QVERIFY2(qAbs(number.toLongLong() - seconds) <= (choice.startsWith('+') ? 20 : 0),
             sent.body.constData());
    QCOMPARE(number == "0", choice == "Never expires");

    const auto after = m_practice->other.get(itemPath);
    QCOMPARE(after.json().value(QLatin1String("data")), before.json().value(QLatin1String("data")));
}

void TestExpiryChanging::aMapSendsCollectionTtlAlone()
{
    choose("Map");
    QVERIFY(!change().isEnabled());
    choose("30 days");
    QTest::mouseClick(&change(), Qt::LeftButton);
    QTRY_VERIFY(desk().message().contains(QLatin1String("Expires ")));
    QCOMPARE(writes().size(), 1u);
    const WireTap::SeenRequest sent = writes().front();
    QVERIFY(sent.requestLine().startsWith("POST "));
    QVERIFY(!sent.requestLine().contains("/Items"));
    QCOMPARE(sent.body, QByteArray("CollectionTtl=2592000"));
    QVERIFY(sent.header("If-Match").isEmpty());
    QVERIFY(desk().textOf("currentExpiry").startsWith(QLatin1String("Expires ")));
    QVERIFY(desk().property(QStringLiteral("date_expires")) != QLatin1String("null"));
}

void TestExpiryChanging::typedNumbersAreAChoice()
{
    auto &amount = desk().find<QSpinBox>("expiryAmount");
    amount.setFocus();
    amount.selectAll();
    QTest::keyClicks(&amount, QStringLiteral("3"));
    auto &unit = desk().find<QComboBox>("expiryUnit");
    unit.setFocus();
    QTest::keyClick(&unit, Qt::Key_H);
    QCOMPARE(unit.currentText(), QStringLiteral("hours"));
    QVERIFY(desk().button("In").isChecked());
    change().setFocus();
    QTest::keyClick(&change(), Qt::Key_Space);
    QTRY_COMPARE(writes().size(), 1u);
    QTRY_COMPARE(writes().front().body, QByteArray("ItemTtl=10800"));
}

void TestExpiryChanging::wordsAndEnterAreEnough_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("3d") << 3 * day << true;
    QTest::newRow("2h30m") << 9000LL << true;
    QTest::newRow("never") << 0LL << true;
    QTest::newRow("2y") << 365 * day << true;
    QTest::newRow("+2h") << 21 * hour << false;
}

void TestExpiryChanging::wordsAndEnterAreEnough()
{
    QFETCH(qint64, seconds);
    QFETCH(bool, isExact);
    typeInWords(QTest::currentDataTag());
    QTest::keyClick(&phrase(), Qt::Key_Return);
    QTRY_COMPARE(writes().size(), 1u);
    QTRY_VERIFY(writes().front().body.startsWith("ItemTtl="));
    const qint64 sent = writes().front().body.sliced(8).toLongLong();
    QVERIFY2(qAbs(sent - seconds) <= (isExact ? 0 : 20), writes().front().body.constData());
    // What was carried out is not typed any more.
    QTRY_VERIFY(phrase().text().isEmpty());
    QVERIFY(desk().button("Leave as it is").isChecked());
}

void TestExpiryChanging::wordsThatAreNotUnderstoodSendNothing()
{
    choose("1 h");
    for (const char *text : {"soonish", "0", "0d", "-3d", "12/24/2026", "2020-01-01", "3"}) {
        typeInWords(text);
        QTest::keyClick(&phrase(), Qt::Key_Return);
        QVERIFY(!change().isEnabled());
        QVERIFY(desk().find("expiryPhraseProblem").isVisible());
        QCOMPARE(desk().textOf("expiryPreview"), QStringLiteral("The expiry stays as it is."));
        QCOMPARE(phrase().text(), QLatin1String(text));
    }
    QVERIFY(writes().empty());
}

void TestExpiryChanging::wordsGoWithTheirItem()
{
    typeInWords("3d");
    QVERIFY(change().isEnabled());
    QVERIFY(desk().chooseItem(otherKey));
    QVERIFY(phrase().text().isEmpty());
    QVERIFY(!change().isEnabled());
}

// A service three hours ahead of this computer: its time counts, local times are what any clock
// that goes right would show.
void TestExpiryChanging::allowsForAClockThatIsWrong()
{
    practice::PracticeOptions options;
    options.clockOffset = std::chrono::hours(3);
    m_practice = std::make_unique<PracticeFixture>(options);
    toMidSecond(); // answers tell the service's time in whole seconds
    QVERIFY(desk().open());
    QVERIFY(desk().openMap(QStringLiteral("feature-flags")));
    QVERIFY(desk().chooseItem(itemKey));
    desk().showTab("Expiry");
    QVERIFY(desk().find("expiryClockDifference").isVisible());
    QVERIFY(desk().textOf("expiryClockDifference").contains(QLatin1String("behind the service's")));

    const qint64 serverMs = m_practice->clock.nowMs() + 3 * hour * 1000;
    const qint64 wantedMs = (serverMs / 1000 + day) * 1000;
    typeInWords(QDateTime::fromMSecsSinceEpoch(wantedMs)
                    .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                    .toLatin1()
                    .constData());
    const QString preview = desk().textOf("expiryPreview");
    QVERIFY2(preview.contains(ExpiryText::localAndUtc(wantedMs, QTimeZone::systemTimeZone())),
             qPrintable(preview));
    toMidSecond();
    QTest::keyClick(&phrase(), Qt::Key_Return);
    QTRY_COMPARE(writes().size(), 1u);
    QTRY_VERIFY(qAbs(writes().front().body.sliced(8).toLongLong() - day) <= 20);
    QTRY_COMPARE(desk().property(QStringLiteral("date_expires")),
                 QDateTime::fromMSecsSinceEpoch(wantedMs, Qt::UTC).toString(Qt::ISODate));
}

void TestExpiryChanging::aMomentGoesOutAsSeconds()
{
    auto &moment = desk().find<QDateTimeEdit>("expiryMoment");
    const QDateTime wanted = QDateTime::fromMSecsSinceEpoch(m_practice->clock.nowMs()).addDays(3);
    moment.setFocus();
    moment.setDateTime(wanted);
    QVERIFY(desk().button("At").isChecked());
    QTest::mouseClick(&change(), Qt::LeftButton);
    QTRY_COMPARE(writes().size(), 1u);
    QTRY_VERIFY(writes().front().body.startsWith("ItemTtl="));
    QVERIFY(qAbs(writes().front().body.sliced(8).toLongLong() - 3 * day) <= 20);
}

void TestExpiryChanging::aMomentThatHasPassedCannotBeSent()
{
    auto &moment = desk().find<QDateTimeEdit>("expiryMoment");
    moment.setDateTime(QDateTime::fromMSecsSinceEpoch(m_practice->clock.nowMs()).addDays(-1));
    QVERIFY(desk().button("At").isChecked());
    QVERIFY(!change().isEnabled());
    QCOMPARE(desk().textOf("expiryPreview"),
             QStringLiteral("That moment has passed. Choose a later one."));
    choose("Never expires");
    QVERIFY(change().isEnabled());
    choose("Leave as it is");
    QVERIFY(!change().isEnabled());
    QVERIFY(writes().empty());
}

void TestExpiryChanging::tableInspectorAndPreviewAgree()
{
    // The rest of the sentence changes as time passes.
    const QString before = desk().textOf("currentExpiry").section(QLatin1Char(','), 0, 0);
    choose("7 days");
    QVERIFY(desk().textOf("expiryPreview").startsWith(before));
    QVERIFY(desk().textOf("expiryPreview").contains(QStringLiteral("\n→ Expires ")));
    QTest::mouseClick(&change(), Qt::LeftButton);
    QTRY_VERIFY(expiresText(itemKey) == QLatin1String("in 7 d")
                || expiresText(itemKey).startsWith(QLatin1String("in 6 d 23 h")));
    QVERIFY(desk().button("Leave as it is").isChecked());
    QVERIFY(!change().isEnabled());
    QCOMPARE(desk().textOf("expiryPreview"), QStringLiteral("The expiry stays as it is."));
    QVERIFY(desk().textOf("currentExpiry").contains(QLatin1String("in about")));
    QVERIFY(desk().message().contains(QLatin1String("maintenance.banner: Expires ")));

    const auto item = m_practice->other.get(itemPath);
    QTRY_COMPARE(desk().property(QStringLiteral("date_expires")), item.text("date_expires"));
}

void TestExpiryChanging::aChoiceStaysWithItsItem()
{
    choose("Never expires");
    QVERIFY(change().isEnabled());
    QVERIFY(desk().chooseItem(otherKey));
    QVERIFY(desk().button("Leave as it is").isChecked());
    QVERIFY(!change().isEnabled());
    choose("1 h");
    choose("Map");
    QVERIFY(desk().button("Leave as it is").isChecked());
    QVERIFY(writes().empty());
}

void TestExpiryChanging::aConflictShowsWhatStandsThere()
{
    const auto theirs = m_practice->other.post(itemPath, "Data={\"theirs\":true}&ItemTtl=0");
    QCOMPARE(theirs.status, 200);
    choose("1 h");
    QTest::mouseClick(&change(), Qt::LeftButton);
    QTRY_VERIFY(desk().message().contains(QLatin1String("Somebody else changed this item")));
    QTRY_COMPARE(expiresText(itemKey), QStringLiteral("never"));
    QTRY_COMPARE(desk().textOf("currentExpiry"), QStringLiteral("Never expires"));
    QTRY_COMPARE(desk().property(QStringLiteral("revision")), theirs.text("revision"));

    // What was read again can be changed; the error stays until it is closed.
    choose("1 h");
    QTest::mouseClick(&change(), Qt::LeftButton);
    QTRY_VERIFY(expiresText(itemKey).startsWith(QLatin1String("in 59 min"))
                || expiresText(itemKey) == QLatin1String("in 1 h"));
    QVERIFY(desk().message().contains(QLatin1String("Somebody else changed this item")));
    QTest::mouseClick(&desk().find("closeMessage"), Qt::LeftButton);
    QVERIFY(!desk().message().contains(QLatin1String("Somebody else changed this item")));
}

void TestExpiryChanging::anItemThatIsGoneIsSaidAndTakenAway()
{
    QCOMPARE(m_practice->other.post(itemPath, "ItemTtl=1").status, 200);
    m_practice->clock.advance(10 * 60 * 1000);
    choose("1 h");
    QTest::mouseClick(&change(), Qt::LeftButton);
    QTRY_VERIFY(desk().message().contains(QLatin1String("The item is not there")));
    QTRY_VERIFY(!desk().itemRow(itemKey).isValid());
}

void TestExpiryChanging::whatSurelyNeverLeftCanBeTriedAgain()
{
    const QString before = expiresText(itemKey);
    choose("7 days");
    m_practice->wire.switchOff();
    QTest::mouseClick(&change(), Qt::LeftButton);
    QTRY_VERIFY(desk().message().contains(QLatin1String("was not changed.")));
    m_practice->wire.switchOn();
    WindowFixture::click(desk().button("Try again"));
    QTRY_COMPARE(writes().size(), 1u);
    QTRY_VERIFY(expiresText(itemKey) != before);
}

void TestExpiryChanging::saysWhetherAWriteWithoutAnAnswerWasApplied_data()
{
    QTest::addColumn<QByteArray>("faults");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("explanation");
    QTest::newRow("applied") << QByteArray(
        R"({"faults": [{"fault": "reset", "method": "POST", "carried_out": true}]})")
                             << QStringLiteral("Expires ") << QString();
    QTest::newRow("not applied") << QByteArray(
        R"({"faults": [{"fault": "reset", "method": "POST", "carried_out": false}]})")
                                 << QStringLiteral("was not changed.")
                                 << QStringLiteral("the change was not applied.");
    QTest::newRow("cannot tell") << QByteArray(
        R"({"faults": [{"fault": "reset", "method": "POST", "times": 1},)"
        R"( {"fault": "status", "status": 403}]})")
                                 << QStringLiteral("It is not certain whether")
                                 << QStringLiteral("Refresh (F5) and look");
}

void TestExpiryChanging::saysWhetherAWriteWithoutAnAnswerWasApplied()
{
    QFETCH(QByteArray, faults);
    QFETCH(QString, headline);
    QFETCH(QString, explanation);
    choose("7 days");
    m_practice->setFaults(faults);
    QTest::mouseClick(&change(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!desk().message().isEmpty(), 20'000);
    QVERIFY2(desk().message().contains(headline), qPrintable(desk().message()));
    QVERIFY2(desk().message().contains(explanation), qPrintable(desk().message()));
    QCOMPARE(writes().size(), 1u);
}

QTEST_MAIN(TestExpiryChanging)
#include "tst_expirychanging.moc"
