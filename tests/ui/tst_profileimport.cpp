// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"
#include "profilefile.h"
#include "profilefixture.h"
#include "profilemanager.h"
#include "windowrules.h"

#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QTranslator>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QString secretText = QStringLiteral("qwertySecret0123456789qwertyABCD");

QByteArray twilioCliConfig()
{
    const auto entry = [](int number, const QByteArray &secret) {
        return R"({"accountSid":")" + sid("AC", number).toLatin1() + R"(","apiKey":")"
            + sid("SK", number).toLatin1() + R"(")" + secret + "}";
    };
    const QByteArray secret = R"(,"apiSecret":")" + secretText.toLatin1() + R"(")";
    return R"({"activeProject":"live & <b>well</b>","profiles":{"live & <b>well</b>":)"
        + entry(1, secret) + R"(,"test":)" + entry(2, secret) + R"(,"old":)" + entry(3, {}) + "}}";
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file to test with");
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

// The window of an empty store; what twilio-cli has is written first.
class ImportUnderTest
{
public:
    explicit ImportUnderTest(const QByteArray &config = {})
    {
        if (!english.load(QStringLiteral(":/i18n/mapdesk_en")))
            qFatal("no plurals");
        QCoreApplication::installTranslator(&english);
        if (!config.isEmpty())
            write(fixture.twilioCliFile, config);
        manager.show();
    }
    ~ImportUnderTest() { delete manager.dialog(); }

    ProfileManagerDialog &dialog() const { return *manager.dialog(); }
    QString message() const { return dialog().messages().accessibleDescription(); }
    QString note() const { return part<QLabel>(dialog(), "noteText").text(); }

    QWidget &twilioCli() const { return *openWindow("twilioCliImport"); }
    QList<QCheckBox *> boxes() const
    {
        return twilioCli().findChildren<QCheckBox *>(QStringLiteral("foundProfile"));
    }
    QString text(const char *label) const { return part<QLabel>(twilioCli(), label).text(); }

    void chooseFile(const char *fileDialog, const QString &path)
    {
        auto *chooser = dialog().findChild<QFileDialog *>(QLatin1String(fileDialog));
        if (!chooser)
            qFatal("no file dialog");
        chooser->selectFile(path);
        QMetaObject::invokeMethod(chooser, "accept");
    }

    const QList<Profile> &profiles() const { return fixture.store.profiles(); }

    ProfileFixture fixture;
    ProfileManager manager{fixture.services};
    QTranslator english;
};

} // namespace

class TestProfileImport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bringsInTheChosenOnes();
    void showsWhatItFound();
    void doesNotChooseWhatIsHereAlready();
    void saysWhenThereIsNothing();
    void importThatCannotBeSavedStaysOpen();
    void twilioCliDialogFollowsTheRules();
    void takesWhatTheEnvironmentSaid();
    void environmentIsOfferedOnlyIfItSaidSomething();
    void exportsWithoutAnySecret();
    void importsAnExportedFile();
    void importedFileThatHoldsASecretIsSaid();
    void fileThatIsNoneIsSaid();
};

void TestProfileImport::initTestCase()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestProfileImport::bringsInTheChosenOnes()
{
    ImportUnderTest tested(twilioCliConfig());
    click(tested.dialog(), "fromTwilioCli");
    QCOMPARE(part<QAbstractButton>(tested.twilioCli(), "importChosenProfiles").text(),
             QStringLiteral("Bring in 2 profiles"));
    tested.boxes()[0]->click();
    QCOMPARE(part<QAbstractButton>(tested.twilioCli(), "importChosenProfiles").text(),
             QStringLiteral("Bring in 1 profile"));
    click(tested.twilioCli(), "importChosenProfiles");
    QCOMPARE(tested.profiles().size(), 1);
    const Profile &profile = tested.profiles().front();
    QCOMPARE(profile.name, QStringLiteral("test"));
    QCOMPARE(profile.environment, Environment::Production);
    QCOMPARE(profile.apiKeySid, sid("SK", 2));
    QTRY_COMPARE(tested.note(), QStringLiteral("The keychain has the secret of test."));
    QCOMPARE(tested.fixture.keychain.secret({profile.id}), secretText);
    QCOMPARE(tested.dialog().chosen(), profile.id);
    QCOMPARE(readAll(tested.fixture.twilioCliFile), twilioCliConfig());
}

void TestProfileImport::showsWhatItFound()
{
    ImportUnderTest tested(twilioCliConfig());
    click(tested.dialog(), "fromTwilioCli");
    QVERIFY(tested.text("importSource").contains(tested.fixture.twilioCliFile));
    const auto boxes = tested.boxes();
    QCOMPARE(boxes.size(), 3);
    QCOMPARE(boxes[0]->accessibleName(), QStringLiteral("live & <b>well</b>"));
    QCOMPARE(boxes[0]->text(), QStringLiteral("live && <b>well</b>"));
    QVERIFY(boxes[0]->accessibleDescription().contains(sid("AC", 1)));
    QVERIFY(boxes[0]->accessibleDescription().contains(sid("SK", 1)));
    QVERIFY(boxes[0]->isChecked());
    const auto noSecret = std::find_if(boxes.begin(), boxes.end(), [](const QCheckBox *box) {
        return box->accessibleName() == QStringLiteral("old");
    });
    QVERIFY(noSecret != boxes.end());
    QVERIFY(!(*noSecret)->isChecked());
    QVERIFY((*noSecret)->accessibleDescription().contains(QStringLiteral("no secret")));
    QVERIFY(!allSpokenText(tested.twilioCli()).contains(secretText));
}

void TestProfileImport::doesNotChooseWhatIsHereAlready()
{
    ImportUnderTest tested(twilioCliConfig());
    Profile present = validProfile(QStringLiteral("Mine"));
    present.apiKeySid = sid("SK", 1);
    QVERIFY(tested.fixture.store.add(present));
    click(tested.dialog(), "fromTwilioCli");
    QVERIFY(!tested.boxes()[0]->isChecked());
    QVERIFY(tested.boxes()[0]->accessibleDescription().contains(
        QStringLiteral("here already, as Mine")));
}

void TestProfileImport::saysWhenThereIsNothing()
{
    ImportUnderTest tested;
    click(tested.dialog(), "fromTwilioCli");
    QVERIFY(tested.text("importSource").contains(tested.fixture.twilioCliFile));
    QVERIFY(!part(tested.twilioCli(), "importChosenProfiles").isVisible());
}

void TestProfileImport::importThatCannotBeSavedStaysOpen()
{
    ImportUnderTest tested(twilioCliConfig());
    QVERIFY(QDir().mkpath(tested.fixture.file + QStringLiteral("/x")));
    click(tested.dialog(), "fromTwilioCli");
    click(tested.twilioCli(), "importChosenProfiles");
    QVERIFY(tested.text("importProblem").contains(tested.fixture.file));
    QVERIFY(tested.profiles().isEmpty());
}

void TestProfileImport::twilioCliDialogFollowsTheRules()
{
    ImportUnderTest tested(twilioCliConfig());
    click(tested.dialog(), "fromTwilioCli");
    QCOMPARE(controlsWithoutNames(tested.twilioCli()).join(u'\n'), QString());
    QCOMPARE(tabsBackward(tested.twilioCli()).join(u'\n'), QString());
    QVERIFY(tested.twilioCli().minimumSizeHint().width() <= 640); // 1280x800 at 200 %
    QVERIFY(tested.twilioCli().minimumSizeHint().height() <= 360);
}

void TestProfileImport::takesWhatTheEnvironmentSaid()
{
    ImportUnderTest tested;
    FoundProfile found{validProfile(QStringLiteral("Environment")), secretText, {}};
    tested.manager.setEnvironmentProfile(found);
    for (const char *name : {"Environment", "Environment (2)"}) {
        click(tested.dialog(), "fromTheEnvironment");
        QWidget *editor = openWindow("profileEditor");
        QCOMPARE(part<QLineEdit>(*editor, "profileName").text(), QLatin1String(name));
        click(*editor, "saveProfile");
        QTRY_VERIFY(!openWindow("profileEditor"));
    }
    QCOMPARE(tested.profiles().size(), 2);
    for (const Profile &profile : tested.profiles())
        QTRY_COMPARE(tested.fixture.keychain.secret({profile.id}), secretText);
}

void TestProfileImport::environmentIsOfferedOnlyIfItSaidSomething()
{
    ImportUnderTest tested;
    QVERIFY(!part(tested.dialog(), "fromTheEnvironment").isVisible());
    tested.manager.setEnvironmentProfile({validProfile(), secretText, {}});
    QVERIFY(part(tested.dialog(), "fromTheEnvironment").isVisible());
}

void TestProfileImport::exportsWithoutAnySecret()
{
    ImportUnderTest tested;
    const Profile profile = validProfile();
    QVERIFY(tested.fixture.store.add(profile));
    const auto kept = tested.fixture.keychain.write({profile.id}, secretText);
    const QString path = tested.fixture.folder.filePath(QStringLiteral("exported.json"));
    click(tested.dialog(), "exportProfiles");
    tested.chooseFile("exportFile", path);
    QTRY_VERIFY(tested.note().startsWith(QStringLiteral("1 profile exported to ") + path));
    const QByteArray exported = readAll(path);
    QVERIFY(exported.contains(profile.apiKeySid.toLatin1()));
    QVERIFY(!exported.contains(secretText.toLatin1()));
    QVERIFY(!exported.contains(profile.id.value().toLatin1()));
}

void TestProfileImport::importsAnExportedFile()
{
    ImportUnderTest tested;
    const Profile profile = validProfile();
    QVERIFY(tested.fixture.store.add(profile));
    const QString path = tested.fixture.folder.filePath(QStringLiteral("exported.json"));
    write(path, ProfileFile::toBytes({profile}));
    click(tested.dialog(), "importProfiles");
    tested.chooseFile("importFile", path);
    QTRY_COMPARE(tested.profiles().size(), 2);
    const Profile &imported = tested.profiles().back();
    QVERIFY(imported.id != profile.id);
    QVERIFY(imported.name != profile.name);
    QCOMPARE(imported.apiKeySid, profile.apiKeySid);
    QVERIFY(tested.note().startsWith(QStringLiteral("1 profile brought in. Secrets are not")));
}

void TestProfileImport::importedFileThatHoldsASecretIsSaid()
{
    ImportUnderTest tested;
    QByteArray bytes = ProfileFile::toBytes({validProfile()});
    bytes.replace("\"name\"", "\"authToken\":\"" + secretText.toLatin1() + "\",\"name\"");
    const QString path = tested.fixture.folder.filePath(QStringLiteral("exported.json"));
    write(path, bytes);
    click(tested.dialog(), "importProfiles");
    tested.chooseFile("importFile", path);
    QTRY_COMPARE(tested.profiles().size(), 1);
    QVERIFY(tested.message().contains(QStringLiteral("looks like a secret")));
    QVERIFY(!tested.message().contains(secretText));
    QVERIFY(!readAll(tested.fixture.file).contains(secretText.toLatin1()));
}

void TestProfileImport::fileThatIsNoneIsSaid()
{
    ImportUnderTest tested;
    const QString path = tested.fixture.folder.filePath(QStringLiteral("other.json"));
    write(path, "[]");
    click(tested.dialog(), "importProfiles");
    tested.chooseFile("importFile", path);
    QTRY_VERIFY(tested.message().contains(QStringLiteral("No profile was brought in.")));
    QVERIFY(tested.message().contains(path));
}

QTEST_MAIN(TestProfileImport)
#include "tst_profileimport.moc"
