// SPDX-License-Identifier: GPL-3.0-or-later
#include "profileeditor.h"
#include "profilefixture.h"
#include "profileform.h"
#include "windowrules.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QString secretText = QStringLiteral("qwertySecret0123456789qwertyABCD");

// The dialog on the screen, on a profile with which everything is right unless told otherwise.
class EditorUnderTest
{
public:
    explicit EditorUnderTest(const Profile &profile = validProfile())
        : editor(new ProfileEditor(QStringLiteral("Test"), {QStringLiteral("Taken")}))
    {
        editor->begin(profile);
        editor->show();
    }
    ~EditorUnderTest() { delete editor; }

    bool canBeSaved() const { return part(*editor, "saveProfile").isEnabled(); }
    bool canBeTested() const { return part(*editor, "testConnection").isEnabled(); }
    QString text(const QByteArray &label) const { return part<QLabel>(*editor, label).text(); }
    bool isShown(const QByteArray &objectName) const
    {
        return part(*editor, objectName).isVisible();
    }

    QWidget *question() const { return openWindow("question"); }
    void answer(const char *text)
    {
        const auto buttons = question()->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->text() == QLatin1String(text))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    QPointer<ProfileEditor> editor;

private:
    Theme m_theme{ThemeChoice::Light};
};

} // namespace

class TestProfileEditor : public QObject
{
    Q_OBJECT

private slots:
    void newProfileIsProductionAndSaysWhatItNeeds();
    void fieldsAreChecked_data();
    void fieldsAreChecked();
    void whatIsMissingIsSaidOnceSomebodyTyped();
    void pastedBlanksAndQuotesGo();
    void showsAndTakesAllOfAProfile();
    void credentialKindChoosesTheFields();
    void hostIsNamedWhileTyping();
    void anotherUrlIsNeededOnceChosen();
    void saysWhereASecretIsKept();
    void keptSecretIsOfOneUserAtOneHost_data();
    void keptSecretIsOfOneUserAtOneHost();
    void secretIsInNoSpokenText();
    void cancellingAsksOnceAboutChanges();
    void nothingChangedNothingAsked();
    void escapeAndClosingAskToo();
    void showsAnAnswerInALine();
    void followsTheRulesOfWindows_data();
    void followsTheRulesOfWindows();
    void fitsASmallScreen();
};

void TestProfileEditor::newProfileIsProductionAndSaysWhatItNeeds()
{
    const EditorUnderTest tested(newProfile());
    QCOMPARE(part<QComboBox>(*tested.editor, "environment").currentText(),
             QStringLiteral("Production"));
    QCOMPARE(tested.text("stillNeeded"), QStringLiteral("Still needed: name, API key SID."));
    QVERIFY(!tested.canBeSaved());
    QVERIFY(!tested.canBeTested());
    QVERIFY(!tested.isShown("profileNameProblem"));
}

void TestProfileEditor::fieldsAreChecked_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("problem"); // part of it; empty: all is right
    const auto row = [](const char *field, const QString &typed, const char *problem) {
        QTest::addRow("%s: %s", field, qPrintable(typed))
            << QByteArray(field) << typed << QString::fromUtf8(problem);
    };
    row("profileName", QStringLiteral("Other"), "");
    row("profileName", QStringLiteral("taken"), "Another profile");
    row("profileName", QStringLiteral("  "), "Enter a name");
    row("accountSid", sid("AC", 7), "");
    row("accountSid", QString(), "");
    row("accountSid", QStringLiteral("AC12"), "32 digits");
    row("accountSid", sid("SK", 7), "API key's SID");
    row("apiKeySid", sid("SK", 7), "");
    row("apiKeySid", sid("AC", 7), "account's SID");
    row("apiKeySid", QString(), "32 digits");
    row("apiKeySecret", secretText, "");
    row("apiKeySecret", QString(), "");
    row("apiKeySecret", sid("SK", 2), "This is an API key's SID");
    row("apiKeySecret", QStringLiteral("one two"), "copy it whole");
    row("defaultService", sid("IS", 3), "");
    row("defaultService", QStringLiteral("default"), "");
    row("defaultService", QStringLiteral("Contact centre"), "32 digits");
    row("serviceUrl", QStringLiteral("https://sync.example"), "");
    row("serviceUrl", QStringLiteral("http://127.0.0.1:8080"), "");
    row("serviceUrl", QStringLiteral("http://localhost:8080"), "");
    row("serviceUrl", QStringLiteral("http://sync.example"), "unencrypted");
    row("serviceUrl", QStringLiteral("https://sync.example/v1"), "must end after");
    row("serviceUrl", QStringLiteral("https://me:word@sync.example"), "must not contain");
    row("edge", QStringLiteral("dublin"), "");
    row("edge", QStringLiteral("x.evil.example/"), "one word");
    row("region", QStringLiteral("ie1"), "");
    row("region", QStringLiteral("IE 1"), "one word");
    row("proxyHost", QStringLiteral("proxy.example"), "");
    row("proxyHost", QStringLiteral("http://proxy.example"), "without http");
    row("proxyHost", QStringLiteral("proxy.example:3128"), "field of its own");
    row("caFile", QStringLiteral("/nowhere/at/all.pem"), "/nowhere/at/all.pem");
    row("caFile", QString(), "");
}

void TestProfileEditor::fieldsAreChecked()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    QFETCH(QString, problem);
    Profile profile = validProfile();
    profile.proxy = {ProxySettings::Kind::Manual, QStringLiteral("proxy"), 80, {}};
    profile.host.url = field == "serviceUrl" ? QStringLiteral("https://x.example") : QString();
    profile.host.region = field == "serviceUrl" ? QString() : QStringLiteral("us1");
    const EditorUnderTest tested(profile);
    QVERIFY(tested.canBeSaved());

    paste(*tested.editor, field, typed);
    const QByteArray label = field + "Problem";
    QVERIFY2(tested.text(label).contains(problem), qPrintable(tested.text(label)));
    QCOMPARE(tested.isShown(label), !problem.isEmpty());
    QCOMPARE(tested.canBeSaved(), problem.isEmpty());
    if (!problem.isEmpty())
        QCOMPARE(part(*tested.editor, field).accessibleDescription(), tested.text(label));
}

void TestProfileEditor::whatIsMissingIsSaidOnceSomebodyTyped()
{
    const EditorUnderTest tested(newProfile());
    type(*tested.editor, "profileName", QStringLiteral("S"));
    QCOMPARE(tested.text("stillNeeded"), QStringLiteral("Still needed: API key SID."));
    QTest::keyClick(&part(*tested.editor, "profileName"), Qt::Key_Backspace);
    QVERIFY(tested.isShown("profileNameProblem"));
    type(*tested.editor, "apiKeySid", sid("SK", 1));
    QVERIFY(tested.canBeTested()); // a name is not needed for that
    QVERIFY(!tested.canBeSaved());
}

void TestProfileEditor::pastedBlanksAndQuotesGo()
{
    const EditorUnderTest tested(newProfile());
    for (const char *field : {"apiKeySid", "apiKeySecret", "defaultService"}) {
        paste(*tested.editor, field, QStringLiteral(" \"SKabc\" \t"));
        QCOMPARE(part<QLineEdit>(*tested.editor, field).text(), QStringLiteral("SKabc"));
    }
    type(*tested.editor, "profileName", QStringLiteral("  Two words "));
    QCOMPARE(tested.editor->form().profile().name, QStringLiteral("Two words"));
}

void TestProfileEditor::showsAndTakesAllOfAProfile()
{
    Profile profile = validProfile();
    profile.environment = Environment::Staging;
    profile.color = ProfileColor::Teal;
    profile.defaultService = sid("IS", 3);
    profile.host = {{}, QStringLiteral("dublin"), QStringLiteral("ie1")};
    profile.proxy = {ProxySettings::Kind::Manual, QStringLiteral("proxy.example"), 8080,
                     QStringLiteral("me")};
    profile.authorityFile = QStringLiteral("/nowhere.pem");
    profile.demandsReason = true;
    QCOMPARE(EditorUnderTest(profile).editor->form().profile(), profile);

    profile.credentialKind = CredentialKind::AuthToken;
    profile.apiKeySid.clear();
    profile.host = {QStringLiteral("https://sync.example")};
    profile.proxy = {ProxySettings::Kind::None};
    QCOMPARE(EditorUnderTest(profile).editor->form().profile(), profile);
}

void TestProfileEditor::credentialKindChoosesTheFields()
{
    const EditorUnderTest tested;
    QVERIFY(tested.isShown("apiKeySid"));
    QVERIFY(!tested.isShown("authToken"));
    QVERIFY(!tested.text("whyAnApiKey").isEmpty());

    click(*tested.editor, "signInWithTheAuthToken");
    QVERIFY(!tested.isShown("apiKeySid"));
    QVERIFY(!tested.isShown("apiKeySecret"));
    type(*tested.editor, "authToken", secretText);
    QCOMPARE(tested.editor->form().secrets().credential, secretText);
    QCOMPARE(tested.editor->form().profile().userName(), sid("AC", 1));

    type(*tested.editor, "accountSid", {});
    QVERIFY(!tested.canBeSaved()); // without a key it is the user name
}

void TestProfileEditor::hostIsNamedWhileTyping()
{
    const EditorUnderTest tested;
    QVERIFY(!tested.isShown("edge"));
    click(*tested.editor, "hostByEdgeAndRegion");
    QVERIFY(!tested.canBeSaved());
    type(*tested.editor, "edge", QStringLiteral("ashburn"));
    QVERIFY(tested.text("resultingHost")
                .startsWith(QStringLiteral("https://sync.ashburn.us1.twilio.com")));
    type(*tested.editor, "region", QStringLiteral("ie1"));
    QVERIFY(tested.text("resultingHost")
                .startsWith(QStringLiteral("https://sync.ashburn.ie1.twilio.com")));
    QVERIFY(tested.canBeSaved());

    click(*tested.editor, "hostIsTwilio");
    QCOMPARE(tested.editor->form().profile().host, ServiceHost());
}

void TestProfileEditor::anotherUrlIsNeededOnceChosen()
{
    const EditorUnderTest tested;
    click(*tested.editor, "hostIsAnotherUrl");
    QCOMPARE(tested.text("stillNeeded"), QStringLiteral("Still needed: service URL."));
    QVERIFY(!tested.canBeSaved());
}

void TestProfileEditor::saysWhereASecretIsKept()
{
    const EditorUnderTest tested;
    auto &secret = part<QLineEdit>(*tested.editor, "apiKeySecret");
    tested.editor->form().setKept({KeptIn::Keychain, KeptIn::Nowhere});
    QVERIFY(secret.placeholderText().contains(QStringLiteral("kept in the keychain")));
    QCOMPARE(secret.accessibleDescription(), secret.placeholderText());
    tested.editor->form().setKept({KeptIn::ThisRun, KeptIn::Nowhere});
    QVERIFY(secret.placeholderText().contains(QStringLiteral("until Mapdesk quits")));
    tested.editor->form().setKept({});
    QVERIFY(secret.placeholderText().contains(QStringLiteral("asked for")));
}

void TestProfileEditor::keptSecretIsOfOneUserAtOneHost_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("another key") << QByteArray("apiKeySid") << sid("SK", 9) << false;
    QTest::newRow("another host") << QByteArray("serviceUrl")
                                  << QStringLiteral("https://other.example") << false;
    QTest::newRow("another name") << QByteArray("profileName") << QStringLiteral("New") << true;
    QTest::newRow("another account") << QByteArray("accountSid") << sid("AC", 9) << true;
}

void TestProfileEditor::keptSecretIsOfOneUserAtOneHost()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    QFETCH(bool, isKept);
    Profile profile = validProfile();
    profile.host.url = QStringLiteral("https://sync.example");
    const EditorUnderTest tested(profile);
    tested.editor->form().setKept({KeptIn::Keychain, KeptIn::Keychain});
    type(*tested.editor, field, typed);
    QCOMPARE(tested.editor->form().kept().credential, isKept ? KeptIn::Keychain : KeptIn::Nowhere);
    QCOMPARE(part<QLineEdit>(*tested.editor, "apiKeySecret")
                 .placeholderText()
                 .contains(QStringLiteral("kept in the keychain")),
             isKept);
    QCOMPARE(tested.editor->form().kept().proxyPassword, KeptIn::Keychain);
}

void TestProfileEditor::secretIsInNoSpokenText()
{
    Profile profile = validProfile();
    profile.proxy = {ProxySettings::Kind::Manual, QStringLiteral("proxy"), 80, {}};
    const EditorUnderTest tested(profile);
    type(*tested.editor, "apiKeySecret", secretText);
    type(*tested.editor, "proxyPassword", secretText);
    QVERIFY(allSpokenText(*tested.editor).contains(QStringLiteral("API key secret")));
    QVERIFY(!allSpokenText(*tested.editor).contains(secretText));
    paste(*tested.editor, "apiKeySecret", secretText + QStringLiteral(" wrong"));
    QVERIFY(tested.isShown("apiKeySecretProblem"));
    QVERIFY(!allSpokenText(*tested.editor).contains(secretText));
}

void TestProfileEditor::cancellingAsksOnceAboutChanges()
{
    EditorUnderTest tested;
    type(*tested.editor, "profileName", QStringLiteral("Other"));
    click(*tested.editor, "cancel");
    QVERIFY(tested.question());
    tested.answer("Go on editing");
    QVERIFY(tested.editor->isVisible());
    QCOMPARE(part<QLineEdit>(*tested.editor, "profileName").text(), QStringLiteral("Other"));

    click(*tested.editor, "cancel");
    tested.answer("Throw away");
    QTRY_VERIFY(!tested.editor);
}

void TestProfileEditor::nothingChangedNothingAsked()
{
    const EditorUnderTest tested;
    click(*tested.editor, "cancel");
    QVERIFY(!tested.question());
    QTRY_VERIFY(!tested.editor);
}

void TestProfileEditor::escapeAndClosingAskToo()
{
    EditorUnderTest tested;
    type(*tested.editor, "apiKeySecret", secretText);
    QTest::keyClick(tested.editor, Qt::Key_Escape);
    QVERIFY(tested.question());
    tested.answer("Go on editing");
    QTRY_VERIFY(!tested.question());
    tested.editor->close();
    QVERIFY(tested.question());
    QVERIFY(tested.editor->isVisible());
}

void TestProfileEditor::showsAnAnswerInALine()
{
    const EditorUnderTest tested;
    QVERIFY(!tested.isShown("testAnswer"));
    tested.editor->setTesting(true);
    QVERIFY(!tested.canBeTested());
    tested.editor->setTesting(false);
    tested.editor->showAnswer({false, {QStringLiteral("No."), QStringLiteral("<b>Why</b>"), {}}});
    QCOMPARE(tested.text("testAnswer"), QStringLiteral("No. <b>Why</b>"));
    QCOMPARE(part<QLabel>(*tested.editor, "testAnswer").textFormat(), Qt::PlainText);
    QCOMPARE(part(*tested.editor, "testAnswer").accessibleDescription(),
             QStringLiteral("No. <b>Why</b>"));
    QVERIFY(tested.canBeTested());
}

void TestProfileEditor::followsTheRulesOfWindows_data()
{
    QTest::addColumn<QByteArrayList>("choices"); // to be clicked
    QTest::addColumn<bool>("hasProxy");
    QTest::newRow("key") << QByteArrayList() << false;
    QTest::newRow("token, region, proxy")
        << QByteArrayList{"signInWithTheAuthToken", "hostByEdgeAndRegion"} << true;
    QTest::newRow("key, URL, proxy") << QByteArrayList{"hostIsAnotherUrl"} << true;
}

void TestProfileEditor::followsTheRulesOfWindows()
{
    QFETCH(QByteArrayList, choices);
    QFETCH(bool, hasProxy);
    Profile profile = validProfile();
    if (hasProxy)
        profile.proxy = {ProxySettings::Kind::Manual, QStringLiteral("proxy"), 80, {}};
    const EditorUnderTest tested(profile);
    for (const QByteArray &choice : choices)
        click(*tested.editor, choice);
    tested.editor->resize(640, 1200); // no row is scrolled away
    QCOMPARE(controlsWithoutNames(*tested.editor).join(u'\n'), QString());
    QCOMPARE(fieldsWithoutLabels(*tested.editor).join(u'\n'), QString());
    QCOMPARE(sharedMnemonics(*tested.editor).join(u'\n'), QString());
    QCOMPARE(tabsBackward(*tested.editor).join(u'\n'), QString());
}

void TestProfileEditor::fitsASmallScreen()
{
    const EditorUnderTest tested;
    const QSize least = tested.editor->minimumSizeHint();
    QVERIFY(least.width() <= 640); // 1280x800 at 200 %
    QVERIFY(least.height() <= 360); // below a title bar
}

QTEST_MAIN(TestProfileEditor)
#include "tst_profileeditor.moc"
