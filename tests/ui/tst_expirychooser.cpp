// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirychooser.h"
#include "manualclock.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace mapdesk;

namespace {

constexpr qint64 hour = 60 * 60;
constexpr qint64 day = 24 * hour;
constexpr qint64 newYear = 1'767'225'600'000; // 2026-01-01T00:00:00Z, where the clock stands

} // namespace

class TestExpiryChooser : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_chooser.reset(); }
    void beginsWithWhatItIsFor();
    void givesWhatWasSet_data();
    void givesWhatWasSet();
    void wordsShowInTheControls();
    void wordsThatAreNotUnderstoodSendNothing();
    void whatIsMadeWaitsForWordsThatAreUnderstood();
    void choosingByHandTakesTheWordsAway();
    void noWordsAreNoChoice();
    void soMuchLongerIsAskedFor();
    void whatNeverExpiresIsNotMadeLonger();
    void saysWhatClocksDoToATime();
    void problemsWaitForAPause();
    void wordsAreSetAsIfTyped();

private:
    void make(ExpiryChooser::Use use);
    QAbstractButton &button(const char *text) const;
    QLineEdit &phrase() const
    {
        return *m_chooser->findChild<QLineEdit *>(QStringLiteral("expiryPhrase"));
    }
    QLabel &label(const char *name) const
    {
        return *m_chooser->findChild<QLabel *>(QLatin1String(name));
    }
    void type(const QString &text)
    {
        phrase().selectAll();
        QTest::keyClicks(&phrase(), text);
    }

    ManualClock m_clock;
    std::unique_ptr<ExpiryChooser> m_chooser;
};

void TestExpiryChooser::init()
{
    make(ExpiryChooser::Use::Change);
}

void TestExpiryChooser::make(ExpiryChooser::Use use)
{
    m_chooser = std::make_unique<ExpiryChooser>(use, m_clock);
    m_chooser->show();
}

QAbstractButton &TestExpiryChooser::button(const char *text) const
{
    const auto buttons = m_chooser->findChildren<QAbstractButton *>();
    for (QAbstractButton *one : buttons) {
        if (one->text().remove(u'&') == QLatin1String(text))
            return *one;
    }
    qFatal("no button %s", text);
}

void TestExpiryChooser::beginsWithWhatItIsFor()
{
    QCOMPARE(m_chooser->choice(), ExpiryChoice::leave());
    QVERIFY(button("Leave as it is").isChecked());
    QVERIFY(button("+1 day").isVisible());

    make(ExpiryChooser::Use::New);
    QCOMPARE(m_chooser->choice(), ExpiryChoice::never());
    QVERIFY(button("Never expires").isChecked());
    const auto buttons = m_chooser->findChildren<QAbstractButton *>();
    for (const QAbstractButton *one : buttons)
        QVERIFY(!one->text().contains(u'+') && !one->text().contains(QLatin1String("eave")));
    m_chooser->setChoice(ExpiryChoice::in(day));
    m_chooser->setChoice(ExpiryChoice::leave());
    QCOMPARE(m_chooser->choice(), ExpiryChoice::never());
}

void TestExpiryChooser::givesWhatWasSet_data()
{
    QTest::addColumn<ExpiryChoice>("choice");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char *name, qint64 seconds, const char *amount, const char *unit) {
        QTest::newRow(name) << ExpiryChoice::in(seconds) << QString::fromLatin1(amount)
                            << QString::fromLatin1(unit);
    };
    row("a day", day, "1", "days");
    row("hours", 36 * hour, "36", "hours");
    row("minutes", 90 * 60, "90", "minutes");
    row("seconds", 90'061, "90061", "seconds");
    row("more than the controls go", 200'000'001, "31536000", "seconds");
    QTest::newRow("a part of a second")
        << ExpiryChoice::at(newYear + 1234) << QStringLiteral("1") << QStringLiteral("days");
}

void TestExpiryChooser::givesWhatWasSet()
{
    QFETCH(ExpiryChoice, choice);
    QSignalSpy changed(m_chooser.get(), &ExpiryChooser::choiceChanged);
    m_chooser->setChoice(choice);
    QCOMPARE(m_chooser->choice(), choice);
    QCOMPARE(changed.count(), 1);
    QTEST(m_chooser->findChild<QSpinBox *>(QStringLiteral("expiryAmount"))->text(), "amount");
    QTEST(m_chooser->findChild<QComboBox *>(QStringLiteral("expiryUnit"))->currentText(), "unit");
}

void TestExpiryChooser::wordsShowInTheControls()
{
    type(QStringLiteral("90m"));
    QCOMPARE(m_chooser->choice(), ExpiryChoice::in(90 * 60));
    QVERIFY(button("In").isChecked());
    type(QStringLiteral("never"));
    QCOMPARE(m_chooser->choice(), ExpiryChoice::never());
    QVERIFY(button("Never expires").isChecked());
    type(QStringLiteral("2026-12-24 16:05:09 +02:00"));
    QVERIFY(button("At").isChecked());
    const auto &moment = *m_chooser->findChild<QDateTimeEdit *>(QStringLiteral("expiryMoment"));
    QCOMPARE(moment.dateTime().toUTC().toString(Qt::ISODate),
             QStringLiteral("2026-12-24T14:05:09Z"));
    QVERIFY(m_chooser->problem().isEmpty());

    QSignalSpy entered(m_chooser.get(), &ExpiryChooser::entered);
    QTest::keyClick(&phrase(), Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
}

void TestExpiryChooser::wordsThatAreNotUnderstoodSendNothing()
{
    m_chooser->setChoice(ExpiryChoice::never());
    type(QStringLiteral("soonish"));
    QCOMPARE(m_chooser->choice(), ExpiryChoice::leave());
    QVERIFY(button("Leave as it is").isChecked());
    QVERIFY(m_chooser->problem().contains(QStringLiteral("“soonish” is not understood")));
    QCOMPARE(phrase().text(), QStringLiteral("soonish"));
    QTest::keyClick(&phrase(), Qt::Key_Return);
    QCOMPARE(label("expiryPhraseProblem").text(), m_chooser->problem());
    QCOMPARE(phrase().accessibleDescription(), m_chooser->problem());
    QCOMPARE(phrase().text(), QStringLiteral("soonish"));

    type(QStringLiteral("1h"));
    QVERIFY(label("expiryPhraseProblem").isHidden());
    QCOMPARE(m_chooser->choice(), ExpiryChoice::in(hour));
}

void TestExpiryChooser::whatIsMadeWaitsForWordsThatAreUnderstood()
{
    make(ExpiryChooser::Use::New);
    type(QStringLiteral("soonish"));
    QVERIFY(!resolveExpiry(m_chooser->choice(), newYear).canBeSent());
    QVERIFY(!m_chooser->problem().isEmpty());
    for (const char *text : {"Never expires", "In", "At"})
        QVERIFY(!button(text).isChecked());
    button("Never expires").click();
    QCOMPARE(m_chooser->choice(), ExpiryChoice::never());
    QVERIFY(m_chooser->problem().isEmpty());
}

void TestExpiryChooser::choosingByHandTakesTheWordsAway()
{
    type(QStringLiteral("3d"));
    m_chooser->findChild<QSpinBox *>(QStringLiteral("expiryAmount"))->stepUp();
    QCOMPARE(m_chooser->choice(), ExpiryChoice::in(4 * day));
    QVERIFY(phrase().text().isEmpty());

    type(QStringLiteral("soonish"));
    button("Leave as it is").click(); // is chosen already
    QVERIFY(phrase().text().isEmpty());
    QVERIFY(m_chooser->problem().isEmpty());

    type(QStringLiteral("3d"));
    button("1 h").click();
    QVERIFY(phrase().text().isEmpty());
    QCOMPARE(m_chooser->choice(), ExpiryChoice::in(hour));
}

void TestExpiryChooser::noWordsAreNoChoice()
{
    type(QStringLiteral("3d"));
    phrase().clear();
    QCOMPARE(m_chooser->choice(), ExpiryChoice::leave());
    QVERIFY(m_chooser->problem().isEmpty());
}

void TestExpiryChooser::soMuchLongerIsAskedFor()
{
    m_chooser->setExtendable(true);
    connect(m_chooser.get(), &ExpiryChooser::extendRequested, this, [this](qint64 seconds) {
        m_chooser->setChoice(*extendedExpiry(newYear + 1000, seconds, newYear));
    });
    type(QStringLiteral("+2h"));
    QCOMPARE(m_chooser->choice(), ExpiryChoice::at(newYear + 1000 + 2 * hour * 1000));
    QCOMPARE(phrase().text(), QStringLiteral("+2h"));
}

void TestExpiryChooser::whatNeverExpiresIsNotMadeLonger()
{
    m_chooser->setExtendable(false);
    QSignalSpy extended(m_chooser.get(), &ExpiryChooser::extendRequested);
    type(QStringLiteral("+2h"));
    QCOMPARE(extended.count(), 0);
    QCOMPARE(m_chooser->choice(), ExpiryChoice::leave());
    QVERIFY(m_chooser->problem().contains(QLatin1String("could be made longer")));
}

// The test's time zone is Berlin's.
void TestExpiryChooser::saysWhatClocksDoToATime()
{
    type(QStringLiteral("2026-03-29 2:30"));
    QVERIFY(label("expiryPhraseNote").text().contains(QLatin1String("skip that time")));
    QVERIFY(label("expiryPhraseNote").isVisible());
    type(QStringLiteral("2026-10-25 2:30"));
    QVERIFY(label("expiryPhraseNote").text().contains(QLatin1String("The earlier one")));
    // The control alone cannot say which of the two.
    QCOMPARE(
        QDateTime::fromMSecsSinceEpoch(m_chooser->choice().atMs, Qt::UTC).toString(Qt::ISODate),
        QStringLiteral("2026-10-25T00:30:00Z"));
    type(QStringLiteral("2026-10-25 3:30"));
    QVERIFY(label("expiryPhraseNote").isHidden());
}

void TestExpiryChooser::problemsWaitForAPause()
{
    type(QStringLiteral("3"));
    QVERIFY(!m_chooser->problem().isEmpty());
    QVERIFY(label("expiryPhraseProblem").isHidden());
    QTRY_VERIFY(label("expiryPhraseProblem").isVisible());
}

void TestExpiryChooser::wordsAreSetAsIfTyped()
{
    make(ExpiryChooser::Use::New);
    m_chooser->setPhrase(QStringLiteral("3x"));
    QCOMPARE(m_chooser->phrase(), QStringLiteral("3x"));
    QCOMPARE(m_chooser->choice(), ExpiryChoice::leave());
    QVERIFY(!m_chooser->problem().isEmpty());
    QVERIFY(!button("Never expires").isChecked());

    m_chooser->setPhrase(QStringLiteral("3d"));
    QCOMPARE(m_chooser->choice(), ExpiryChoice::in(3 * day));
    QVERIFY(m_chooser->problem().isEmpty());
    button("1 h").click();
    QVERIFY(m_chooser->phrase().isEmpty());
}

QTEST_MAIN(TestExpiryChooser)
#include "tst_expirychooser.moc"
