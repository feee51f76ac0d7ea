// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicehost.h"
#include "profileediting.h"
#include "profileeditor.h"
#include "profilefixture.h"
#include "profilekeeper.h"
#include "wiretap.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QString secretText = QStringLiteral("qwertySecret0123456789qwertyABCD");

std::unique_ptr<practice::PracticeHost> startPractice()
{
    practice::PracticeOptions options;
    options.seed = *practice::SeedRecipe::parse(QStringLiteral("empty"));
    return *practice::PracticeHost::start(options);
}

// The editor as the program opens it, on a practice service with a tap on its wire.
class EditingUnderTest
{
public:
    EditingUnderTest() { over.show(); }

    ProfileEditor &editor() const
    {
        auto *window = openWindow<ProfileEditor>("profileEditor");
        if (!window)
            qFatal("no editor is open");
        return *window;
    }
    bool isOpen() const { return openWindow("profileEditor"); }

    // Of the practice service, behind the tap.
    Profile practiceProfile() const
    {
        Profile profile = validProfile(QStringLiteral("Practice"));
        profile.environment = Environment::Practice;
        profile.accountSid = host->address().accountSid;
        profile.apiKeySid = host->address().apiKeySid;
        profile.host.url = wire.baseUrl();
        return profile;
    }

    void keep(const Profile &profile, const QString &secret = secretText)
    {
        if (!fixture.store.add(profile))
            qFatal("the profile was not added");
        keychain({profile.id}, secret);
    }
    void keychain(const SecretId &id, const QString &secret)
    {
        calls.push_back(fixture.keychain.write(id, secret));
        if (fixture.keychain.secret(id) != secret)
            qFatal("the keychain does not keep");
    }

    QString testAnswer()
    {
        click(editor(), "testConnection");
        auto &button = part(editor(), "testConnection");
        return QTest::qWaitFor([&] { return button.isEnabled(); })
            ? part<QLabel>(editor(), "testAnswer").text()
            : QStringLiteral("no answer");
    }

    ProfileFixture fixture;
    std::unique_ptr<practice::PracticeHost> host = startPractice();
    WireTap wire{quint16(host->address().url.port())};
    ProfileKeeper keeper{fixture.services};
    ProfileEditing editing{fixture.services, keeper};
    QWidget over;
    std::vector<Call<void, SecretError>> calls;
};

} // namespace

class TestProfileEditing : public QObject
{
    Q_OBJECT

private slots:
    void addsATestedProfile();
    void testSaysWhatFailed();
    void testSaysThatTheAccountIsAnother();
    void testNeedsNoAccountWithAKey();
    void testUsesTheKeptSecret();
    void keptSecretGoesToNoOtherHost();
    void testWithoutAnySecretSaysSo();
    void testNamesAFailingKeychain();
    void closingEndsTheTest();
    void emptySecretKeepsTheKeptOne();
    void keptSecretOfAnotherUserIsRemoved();
    void proxyPasswordIsKeptAndRemovedWithItsProxy();
    void duplicateHasNoSecret();
    void whatCannotBeSavedStaysOpen();
    void keychainThatFailsIsSaid_data();
    void keychainThatFailsIsSaid();
    void profilesFileHasNoSecret();
};

void TestProfileEditing::addsATestedProfile()
{
    EditingUnderTest tested;
    QSignalSpy saved(&tested.editing, &ProfileEditing::saved);
    QSignalSpy kept(&tested.keeper, &ProfileKeeper::keptInKeychain);
    tested.editing.add(&tested.over);
    type(tested.editor(), "profileName", QStringLiteral("Practice"));
    type(tested.editor(), "accountSid", tested.host->address().accountSid);
    type(tested.editor(), "apiKeySid", tested.host->address().apiKeySid);
    type(tested.editor(), "apiKeySecret", tested.host->address().apiKeySecret);
    click(tested.editor(), "hostIsAnotherUrl");
    type(tested.editor(), "serviceUrl", tested.wire.baseUrl());

    const QString answer = tested.testAnswer();
    QVERIFY2(answer.startsWith(QStringLiteral("Signed in. This account has the service ")),
             qPrintable(answer));
    QVERIFY(answer.contains(tested.host->address().serviceSid));
    QCOMPARE(tested.wire.countOf("GET /v1/Services?PageSize=1 "), 1);
    QVERIFY(tested.wire.writes().empty());

    click(tested.editor(), "saveProfile");
    QCOMPARE(saved.count(), 1);
    QCOMPARE(tested.fixture.store.profiles().size(), 1);
    const Profile &profile = tested.fixture.store.profiles().front();
    QCOMPARE(profile.apiKeySid, tested.host->address().apiKeySid);
    QCOMPARE(profile.environment, Environment::Production);
    QTRY_COMPARE(kept.count(), 1);
    QVERIFY(kept.front().front().toString().contains(QStringLiteral("Practice")));
    QCOMPARE(tested.fixture.keychain.secret({profile.id}), tested.host->address().apiKeySecret);
    QTRY_VERIFY(!tested.isOpen());
}

void TestProfileEditing::testSaysWhatFailed()
{
    EditingUnderTest tested;
    tested.editing.addFilled(tested.practiceProfile(), secretText, {}, &tested.over);
    const QString answer = tested.testAnswer();
    QVERIFY2(answer.startsWith(QStringLiteral("Could not sign in to ") + tested.wire.baseUrl()),
             qPrintable(answer));
    QVERIFY(tested.wire.writes().empty());

    Profile named = tested.practiceProfile();
    named.defaultService = sid("IS", 9);
    part<QLineEdit>(tested.editor(), "apiKeySecret").setText(tested.host->address().apiKeySecret);
    part<QLineEdit>(tested.editor(), "defaultService").setText(named.defaultService);
    QVERIFY(tested.testAnswer().startsWith(QStringLiteral("Could not sign in")));
    QCOMPARE(tested.wire.countOf("GET /v1/Services/" + named.defaultService.toLatin1()), 1);
}

void TestProfileEditing::testSaysThatTheAccountIsAnother()
{
    EditingUnderTest tested;
    Profile profile = tested.practiceProfile();
    profile.accountSid = sid("AC", 99);
    tested.editing.addFilled(profile, tested.host->address().apiKeySecret, {}, &tested.over);
    const QString answer = tested.testAnswer();
    QVERIFY2(answer.contains(QStringLiteral("another account")), qPrintable(answer));
    QVERIFY(answer.contains(tested.host->address().accountSid));
}

void TestProfileEditing::testNeedsNoAccountWithAKey()
{
    EditingUnderTest tested;
    Profile profile = tested.practiceProfile();
    profile.accountSid.clear();
    tested.editing.addFilled(profile, tested.host->address().apiKeySecret, {}, &tested.over);
    QVERIFY(tested.testAnswer().startsWith(QStringLiteral("Signed in.")));
}

void TestProfileEditing::testUsesTheKeptSecret()
{
    EditingUnderTest tested;
    const Profile profile = tested.practiceProfile();
    tested.keep(profile, tested.host->address().apiKeySecret);
    tested.editing.edit(profile.id, &tested.over);
    QVERIFY(part<QLineEdit>(tested.editor(), "apiKeySecret").text().isEmpty());
    QTRY_VERIFY(part<QLineEdit>(tested.editor(), "apiKeySecret")
                    .placeholderText()
                    .contains(QStringLiteral("kept in the keychain")));
    QVERIFY(tested.testAnswer().startsWith(QStringLiteral("Signed in.")));
    QVERIFY(tested.wire.writes().empty());
}

void TestProfileEditing::keptSecretGoesToNoOtherHost()
{
    EditingUnderTest tested;
    Profile profile = tested.practiceProfile();
    profile.host.url = QStringLiteral("https://sync.example");
    tested.keep(profile);
    tested.editing.edit(profile.id, &tested.over);
    type(tested.editor(), "serviceUrl", tested.wire.baseUrl());
    QCOMPARE(tested.testAnswer(), QStringLiteral("Not tried. Enter the secret first."));
    QCOMPARE(tested.wire.countOf("GET"), 0);
}

void TestProfileEditing::testWithoutAnySecretSaysSo()
{
    EditingUnderTest tested;
    const Profile profile = tested.practiceProfile();
    QVERIFY(tested.fixture.store.add(profile));
    tested.editing.edit(profile.id, &tested.over);
    const QString answer = tested.testAnswer();
    QVERIFY2(answer.endsWith(QStringLiteral("Enter the secret first.")), qPrintable(answer));
    QCOMPARE(tested.wire.countOf("GET"), 0);
}

void TestProfileEditing::testNamesAFailingKeychain()
{
    EditingUnderTest tested;
    const Profile profile = tested.practiceProfile();
    QVERIFY(tested.fixture.store.add(profile));
    tested.fixture.keychain.error = {
        SecretError::Kind::Denied, QStringLiteral("Some keychain"), {}};
    tested.editing.edit(profile.id, &tested.over);
    const QString answer = tested.testAnswer();
    QVERIFY2(answer.contains(QStringLiteral("Some keychain")), qPrintable(answer));
}

void TestProfileEditing::closingEndsTheTest()
{
    EditingUnderTest tested;
    ScriptedServer silent;
    silent.setScript({ScriptedServer::silence()});
    Profile profile = tested.practiceProfile();
    profile.host.url = silent.baseUrl();
    tested.editing.addFilled(profile, secretText, {}, &tested.over);
    click(tested.editor(), "testConnection");
    QTRY_COMPARE(silent.requests().size(), 1u);
    click(tested.editor(), "cancel");
    QTRY_COMPARE(silent.connectionsOpen(), 0);
}

void TestProfileEditing::emptySecretKeepsTheKeptOne()
{
    EditingUnderTest tested;
    const Profile profile = tested.practiceProfile();
    tested.keep(profile);
    tested.editing.edit(profile.id, &tested.over);
    type(tested.editor(), "profileName", QStringLiteral("Renamed"));
    click(tested.editor(), "saveProfile");
    QCOMPARE(tested.fixture.store.find(profile.id)->name, QStringLiteral("Renamed"));
    QCOMPARE(tested.fixture.keychain.secret({profile.id}), secretText);
}

void TestProfileEditing::keptSecretOfAnotherUserIsRemoved()
{
    EditingUnderTest tested;
    const Profile profile = tested.practiceProfile();
    tested.keep(profile);
    tested.editing.edit(profile.id, &tested.over);
    type(tested.editor(), "apiKeySid", sid("SK", 77));
    click(tested.editor(), "saveProfile");
    QTRY_COMPARE(tested.fixture.keychain.secret({profile.id}), QString());
}

void TestProfileEditing::proxyPasswordIsKeptAndRemovedWithItsProxy()
{
    EditingUnderTest tested;
    Profile profile = tested.practiceProfile();
    profile.proxy = {ProxySettings::Kind::Manual, QStringLiteral("proxy.example"), 80,
                     QStringLiteral("me")};
    tested.keep(profile);
    const SecretId password{profile.id, SecretId::Kind::ProxyPassword};
    tested.editing.edit(profile.id, &tested.over);
    type(tested.editor(), "proxyPassword", QStringLiteral("a b"));
    click(tested.editor(), "saveProfile");
    QTRY_COMPARE(tested.fixture.keychain.secret(password), QStringLiteral("a b"));
    QTRY_VERIFY(!tested.isOpen());

    tested.editing.edit(profile.id, &tested.over);
    type(tested.editor(), "proxyHost", QStringLiteral("other.example"));
    click(tested.editor(), "saveProfile");
    QTRY_COMPARE(tested.fixture.keychain.secret(password), QString());
    QCOMPARE(tested.fixture.keychain.secret({profile.id}), secretText);
}

void TestProfileEditing::duplicateHasNoSecret()
{
    EditingUnderTest tested;
    const Profile profile = tested.practiceProfile();
    tested.keep(profile);
    tested.editing.duplicate(profile.id, &tested.over);
    QVERIFY(part<QLabel>(tested.editor(), "profileNote")
                .text()
                .contains(QStringLiteral("secrets are not copied")));
    QCOMPARE(tested.testAnswer(), QStringLiteral("Not tried. Enter the secret first."));
    click(tested.editor(), "saveProfile");
    QCOMPARE(tested.fixture.store.profiles().size(), 2);
    const Profile &copy = tested.fixture.store.profiles().back();
    QCOMPARE(copy.name, QStringLiteral("Practice (copy)"));
    QVERIFY(copy.id != profile.id);
    QCOMPARE(tested.fixture.keychain.secret({copy.id}), QString());
    QCOMPARE(tested.fixture.keychain.secret({profile.id}), secretText);
    QTRY_VERIFY(!tested.isOpen());

    tested.editing.duplicate(profile.id, &tested.over);
    QCOMPARE(part<QLineEdit>(tested.editor(), "profileName").text(),
             QStringLiteral("Practice (copy) (2)"));
}

void TestProfileEditing::whatCannotBeSavedStaysOpen()
{
    EditingUnderTest tested;
    // A folder where the file should be.
    QVERIFY(QDir().mkpath(tested.fixture.file + QStringLiteral("/x")));
    tested.editing.addFilled(validProfile(), secretText, {}, &tested.over);
    click(tested.editor(), "saveProfile");
    QVERIFY(tested.isOpen());
    QVERIFY(part<QLabel>(tested.editor(), "testAnswer").text().contains(tested.fixture.file));
    QCOMPARE(part<QLineEdit>(tested.editor(), "apiKeySecret").text(), secretText);
    QVERIFY(tested.fixture.store.profiles().isEmpty());
}

void TestProfileEditing::keychainThatFailsIsSaid_data()
{
    QTest::addColumn<SecretError::Kind>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << SecretError::Kind::NoKeychain << QStringLiteral("is not there");
    QTest::newRow("locked") << SecretError::Kind::Denied << QStringLiteral("locked or refused");
    QTest::newRow("slow") << SecretError::Kind::TimedOut << QStringLiteral("within 10 seconds");
    QTest::newRow("busy") << SecretError::Kind::Busy << QStringLiteral("earlier request");
}

void TestProfileEditing::keychainThatFailsIsSaid()
{
    QFETCH(SecretError::Kind, kind);
    QFETCH(QString, said);
    EditingUnderTest tested;
    tested.fixture.keychain.error = {kind, QStringLiteral("Some keychain"), {}};
    ErrorText text;
    QObject context;
    QObject::connect(&tested.keeper, &ProfileKeeper::keptForThisRun, &context,
                     [&](const ErrorText &got) { text = got; });
    const Profile profile = validProfile();
    tested.editing.addFilled(profile, secretText, {}, &tested.over);
    click(tested.editor(), "saveProfile");
    QTRY_VERIFY(!text.headline.isEmpty());
    QCOMPARE(text.headline,
             QStringLiteral("Kept only until Mapdesk quits: the secret of Support."));
    QVERIFY(text.explanation.contains(QStringLiteral("Some keychain")));
    QVERIFY2(text.explanation.contains(said), qPrintable(text.explanation));
    QVERIFY(!text.asPlainText().contains(secretText));
    QVERIFY(tested.fixture.secrets.isForThisRunOnly({profile.id}));
    QTRY_VERIFY(!tested.isOpen());

    tested.editing.edit(profile.id, &tested.over);
    QTRY_VERIFY(part<QLineEdit>(tested.editor(), "apiKeySecret")
                    .placeholderText()
                    .contains(QStringLiteral("until Mapdesk quits")));
}

void TestProfileEditing::profilesFileHasNoSecret()
{
    EditingUnderTest tested;
    tested.editing.addFilled(validProfile(), secretText, {}, &tested.over);
    click(tested.editor(), "saveProfile");
    QFile file(tested.fixture.file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("Support"));
    QVERIFY(!written.contains(secretText.toLatin1()));
}

QTEST_MAIN(TestProfileEditing)
#include "tst_profileediting.moc"
