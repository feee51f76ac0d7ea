// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilefixture.h"
#include "secreterrortext.h"
#include "secretprompt.h"
#include "windowrules.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>

using namespace mapdesk;
using namespace mapdesk::test;

Q_DECLARE_METATYPE(mapdesk::SecretError::Kind)

namespace {

const QString secretText = QStringLiteral("qwertySecret0123456789qwertyABCD");
const QString backend = QStringLiteral("Secret Service (org.freedesktop.secrets)");

} // namespace

class TestSecretPrompt : public QObject
{
    Q_OBJECT

private slots:
    void everyReasonHasItsWords_data();
    void everyReasonHasItsWords();
    void detailsHaveTheBackendsWords();
    void namesWhoseSecretAndWhy();
    void handsOverWhatWasEntered_data();
    void handsOverWhatWasEntered();
    void cancellingHandsOverNothing();
    void refusesWhatIsNoSecret();
    void asksForTheAuthToken();
    void followsTheRulesOfWindows();

private:
    Theme m_theme{ThemeChoice::Light};
};

void TestSecretPrompt::everyReasonHasItsWords_data()
{
    QTest::addColumn<SecretError::Kind>("kind");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("remedy");
    using Kind = SecretError::Kind;
    const auto row = [](const char *name, Kind kind, const char *reason, const char *remedy) {
        QTest::newRow(name) << kind << QString::fromUtf8(reason) << QString::fromUtf8(remedy);
    };
    row("no entry", Kind::NoEntry, "answered, but has no entry for this account", "once more");
    row("missing", Kind::NoKeychain, "is not there", "Install or start one");
    row("locked", Kind::Denied, "is locked or refused", "Unlock the keychain");
    row("slow", Kind::TimedOut, "did not answer within 10 seconds", "behind this one");
    row("busy", Kind::Busy, "was not asked", "behind this one");
}

void TestSecretPrompt::everyReasonHasItsWords()
{
    QFETCH(SecretError::Kind, kind);
    QFETCH(QString, reason);
    QFETCH(QString, remedy);
    const ErrorText text = SecretErrorText::explain(QStringLiteral("Headline."),
                                                    {kind, backend, {}});
    QCOMPARE(text.headline, QStringLiteral("Headline."));
    QVERIFY2(text.explanation.contains(reason), qPrintable(text.explanation));
    QVERIFY2(text.explanation.contains(remedy), qPrintable(text.explanation));
    QVERIFY(text.explanation.contains(backend));
    QVERIFY(SecretErrorText::reason({kind, {}, {}})
                .startsWith(QStringLiteral("The system's keychain ")));
}

void TestSecretPrompt::detailsHaveTheBackendsWords()
{
    const ErrorText text = SecretErrorText::explain(
        {}, {SecretError::Kind::Denied, backend, QStringLiteral("one\ntwo\u202e")});
    QVERIFY(text.details.contains(QStringLiteral("one\\ntwo\\u202e")));
    QVERIFY(!text.explanation.contains(QStringLiteral("one")));
}

void TestSecretPrompt::namesWhoseSecretAndWhy()
{
    const SecretPrompt prompt(validProfile(), {SecretError::Kind::Denied, backend, {}});
    QCOMPARE(prompt.windowModality(), Qt::WindowModal);
    QCOMPARE(part<QLabel>(prompt, "promptProfile").text(), QStringLiteral("Support"));
    QCOMPARE(part<QLabel>(prompt, "promptAccount").text(), sid("AC", 1));
    QCOMPARE(part<QLabel>(prompt, "promptApiKey").text(), sid("SK", 2));
    QVERIFY(part<QLabel>(prompt, "whyTheSecretIsMissing").text().contains(backend));
    QVERIFY(prompt.accessibleDescription().contains(backend));
}

void TestSecretPrompt::handsOverWhatWasEntered_data()
{
    QTest::addColumn<bool>("keep");
    QTest::newRow("to be kept") << true;
    QTest::newRow("for this run") << false;
}

void TestSecretPrompt::handsOverWhatWasEntered()
{
    QFETCH(bool, keep);
    QPointer<SecretPrompt> prompt = new SecretPrompt(validProfile(), {});
    const QSignalSpy entered(prompt, &SecretPrompt::entered);
    prompt->open();
    QVERIFY(!part(*prompt, "signIn").isEnabled());
    paste(*prompt, "apiKeySecret", QStringLiteral(" %1\t").arg(secretText));
    QVERIFY(part<QCheckBox>(*prompt, "keepItInTheKeychain").isChecked());
    if (!keep)
        click(*prompt, "keepItInTheKeychain");
    QVERIFY(!allSpokenText(*prompt).contains(secretText));
    QTest::keyClick(&part(*prompt, "apiKeySecret"), Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.front().at(0).toString(), secretText);
    QCOMPARE(entered.front().at(1).toBool(), keep);
    QTRY_VERIFY(!prompt);
}

void TestSecretPrompt::cancellingHandsOverNothing()
{
    QPointer<SecretPrompt> prompt = new SecretPrompt(validProfile(), {});
    const QSignalSpy entered(prompt, &SecretPrompt::entered);
    const QSignalSpy rejected(prompt, &QDialog::rejected);
    prompt->open();
    type(*prompt, "apiKeySecret", secretText);
    QTest::keyClick(prompt, Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(entered.count(), 0);
    QTRY_VERIFY(!prompt);
}

void TestSecretPrompt::refusesWhatIsNoSecret()
{
    SecretPrompt prompt(validProfile(), {});
    prompt.setAttribute(Qt::WA_DeleteOnClose, false);
    prompt.show();
    paste(prompt, "apiKeySecret", sid("SK", 2));
    QVERIFY(!part(prompt, "signIn").isEnabled());
    QVERIFY(part<QLabel>(prompt, "apiKeySecretProblem").text().contains(QStringLiteral("SID")));
}

void TestSecretPrompt::asksForTheAuthToken()
{
    Profile profile = validProfile();
    profile.credentialKind = CredentialKind::AuthToken;
    const SecretPrompt prompt(profile, {});
    QCOMPARE(part(prompt, "authToken").accessibleName(), QStringLiteral("Auth Token"));
    QVERIFY(!prompt.findChild<QWidget *>(QStringLiteral("promptApiKey")));
}

void TestSecretPrompt::followsTheRulesOfWindows()
{
    SecretPrompt prompt(validProfile(), {SecretError::Kind::TimedOut, backend, {}});
    prompt.setAttribute(Qt::WA_DeleteOnClose, false);
    prompt.show();
    QCOMPARE(controlsWithoutNames(prompt).join(u'\n'), QString());
    QCOMPARE(fieldsWithoutLabels(prompt).join(u'\n'), QString());
    QCOMPARE(sharedMnemonics(prompt).join(u'\n'), QString());
    QCOMPARE(tabsBackward(prompt).join(u'\n'), QString());
    QVERIFY(prompt.height() <= 360);
}

QTEST_MAIN(TestSecretPrompt)
#include "tst_secretprompt.moc"
