// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilefixture.h"
#include "welcomepage.h"
#include "windowrules.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTranslator>

using namespace mapdesk;
using namespace mapdesk::test;

class TestWelcomePage : public QObject
{
    Q_OBJECT

private slots:
    void offersThreeWays();
    void worksByKeyboardAlone();
    void saysWhatTwilioCliHas();
    void saysWhereSecretsAreKept();
    void followsTheRulesOfWindows();
    void fitsASmallScreen();

private:
    Theme m_theme{ThemeChoice::Light};
};

namespace {

QString explanation(const WelcomePage &page, const char *objectName)
{
    return part<QCommandLinkButton>(page, objectName).description();
}

} // namespace

void TestWelcomePage::offersThreeWays()
{
    WelcomePage page;
    page.setFoundInTwilioCli(1);
    page.show();
    const QSignalSpy added(&page, &WelcomePage::addRequested);
    const QSignalSpy imported(&page, &WelcomePage::importRequested);
    const QSignalSpy practised(&page, &WelcomePage::practiceRequested);
    click(page, "addAnAccount");
    click(page, "bringInFromTwilioCli");
    click(page, "tryThePracticeService");
    QCOMPARE(added.count(), 1);
    QCOMPARE(imported.count(), 1);
    QCOMPARE(practised.count(), 1);
    const std::pair<const char *, const char *> names[] = {
        {"addAnAccount", "Add an account"},
        {"bringInFromTwilioCli", "Bring in from twilio-cli"},
        {"tryThePracticeService", "Try the practice service"},
    };
    for (const auto &[objectName, name] : names) {
        QCOMPARE(part(page, objectName).accessibleName(), QLatin1String(name));
        QVERIFY(!explanation(page, objectName).isEmpty());
        QCOMPARE(part(page, objectName).accessibleDescription(), explanation(page, objectName));
    }
}

void TestWelcomePage::worksByKeyboardAlone()
{
    WelcomePage page;
    page.setFoundInTwilioCli(2);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    const QSignalSpy added(&page, &WelcomePage::addRequested);
    const QSignalSpy practised(&page, &WelcomePage::practiceRequested);
    page.setFocus();
    QCOMPARE(QApplication::focusWidget(), &part(page, "addAnAccount"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(added.count(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &part(page, "tryThePracticeService"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(practised.count(), 1);
}

void TestWelcomePage::saysWhatTwilioCliHas()
{
    QTranslator english; // plurals
    QVERIFY(english.load(QStringLiteral(":/i18n/mapdesk_en")));
    QCoreApplication::installTranslator(&english);
    WelcomePage page;
    QVERIFY(!part(page, "bringInFromTwilioCli").isEnabled());
    QVERIFY(explanation(page, "bringInFromTwilioCli").startsWith(QStringLiteral("None found")));
    page.setFoundInTwilioCli(1);
    QVERIFY(
        explanation(page, "bringInFromTwilioCli").startsWith(QStringLiteral("1 profile found")));
    page.setFoundInTwilioCli(3);
    QVERIFY(part(page, "bringInFromTwilioCli").isEnabled());
    QVERIFY(
        explanation(page, "bringInFromTwilioCli").startsWith(QStringLiteral("3 profiles found")));
    page.setFoundInTwilioCli(0);
    QVERIFY(!part(page, "bringInFromTwilioCli").isEnabled());
}

void TestWelcomePage::saysWhereSecretsAreKept()
{
    const WelcomePage page;
    QVERIFY(part<QLabel>(page, "whereSecretsAreKept").text().contains(QStringLiteral("keychain")));
}

void TestWelcomePage::followsTheRulesOfWindows()
{
    WelcomePage page;
    page.setFoundInTwilioCli(2);
    page.resize(640, 372);
    page.show();
    QCOMPARE(controlsWithoutNames(page).join(u'\n'), QString());
    QCOMPARE(sharedMnemonics(page).join(u'\n'), QString());
    QCOMPARE(tabsBackward(page).join(u'\n'), QString());
}

void TestWelcomePage::fitsASmallScreen()
{
    WelcomePage page;
    page.resize(640, 372); // 1280x800 at 200 %, below a title bar
    page.show();
    QCOMPARE(page.size(), QSize(640, 372));
    QVERIFY(page.heightForWidth(640) <= 372);
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcomepage.moc"
