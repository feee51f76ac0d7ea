// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"
#include "practicehost.h"
#include "profilefixture.h"
#include "profilemanager.h"
#include "temporaryrecords.h"
#include "windowrules.h"
#include "wiretap.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTranslator>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

const QString secretText = QStringLiteral("qwertySecret0123456789qwertyABCD");

// The window with three profiles, "One" chosen.
class ManagerUnderTest
{
public:
    explicit ManagerUnderTest(DraftStore *drafts = nullptr)
        : m_drafts(drafts)
    {
        for (const char *name : {"One", "Two", "Three"})
            add(validProfile(QLatin1String(name)));
        manager.show();
        dialog().choose(id(0));
    }
    ~ManagerUnderTest() { delete manager.dialog(); }

    void add(const Profile &profile)
    {
        if (!fixture.store.add(profile))
            qFatal("the profile was not added");
    }

    ProfileManagerDialog &dialog() const { return *manager.dialog(); }
    ProfileId id(int row) const { return fixture.store.profiles()[row].id; }
    QString message() const { return dialog().messages().accessibleDescription(); }
    bool isEnabled(const char *button) const { return part(dialog(), button).isEnabled(); }

    QStringList stored() const
    {
        QStringList names;
        for (const Profile &profile : fixture.store.profiles())
            names += profile.name;
        return names;
    }
    QStringList listed() const
    {
        QStringList names;
        const QAbstractItemModel &model = *part<QListView>(dialog(), "profiles").model();
        for (int row = 0; row < model.rowCount(); ++row)
            names += model.index(row, 0).data().toString();
        return names;
    }

    void answer(const char *text)
    {
        const auto buttons = openWindow("question")->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->text() == QLatin1String(text))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

private:
    DraftStore *m_drafts;

    ProfileServices services()
    {
        ProfileServices services = fixture.services;
        services.drafts = m_drafts;
        return services;
    }

public:
    ProfileFixture fixture;
    ProfileManager manager{services()};
};

} // namespace

class TestProfileManager : public QObject
{
    Q_OBJECT

private slots:
    void modelFollowsTheStore();
    void selectionStaysWithItsProfile();
    void speaksOfEnvironmentAndAccount();
    void opensTheChosenOne();
    void addsAndChoosesTheNewOne();
    void editsAndDuplicatesTheChosenOne();
    void reorders();
    void removingAsksAndTakesTheSecretsToo();
    void removingNamesTheUnsavedTextsThatGoWithIt();
    void removalThatFailsIsSaid();
    void testsWithTheKeptSecret();
    void closingEndsTheTest();
    void keychainWithoutAnEntryIsACaseOfItsOwn();
    void saysWhereASecretIsAfterSaving();
    void saysThatTheFileCouldNotBeRead();
    void thereIsOneWindow();
    void withoutProfilesOnlyAddingIsOffered();
    void followsTheRulesOfWindows();
    void fitsASmallScreen();
};

void TestProfileManager::modelFollowsTheStore()
{
    ProfileFixture fixture;
    ProfileListModel model(fixture.store);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (const char *name : {"One", "Two", "Three"})
        QVERIFY(fixture.store.add(validProfile(QLatin1String(name))));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(fixture.store.move(2, 0));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Three"));
    QVERIFY(fixture.store.move(0, 2));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("One"));

    Profile renamed = fixture.store.profiles()[1];
    renamed.name = QStringLiteral("Two again");
    QVERIFY(fixture.store.update(renamed));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("Two again"));
    QVERIFY(fixture.store.remove(renamed.id));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(reset.count(), 0);
}

void TestProfileManager::selectionStaysWithItsProfile()
{
    ManagerUnderTest tested;
    const ProfileId two = tested.id(1);
    tested.dialog().choose(two);
    QVERIFY(tested.fixture.store.move(0, 2));
    QCOMPARE(tested.dialog().chosen(), two);
    QVERIFY(tested.fixture.store.move(2, 0));
    QCOMPARE(tested.dialog().chosen(), two);
    QVERIFY(tested.fixture.store.remove(tested.id(2)));
    QCOMPARE(tested.dialog().chosen(), two);
}

void TestProfileManager::speaksOfEnvironmentAndAccount()
{
    ManagerUnderTest tested;
    const auto &list = part<QListView>(tested.dialog(), "profiles");
    const QString spoken = list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.startsWith(QStringLiteral("One, Production, AC")));
    QVERIFY(spoken.endsWith(QStringLiteral("https://sync.twilio.com")));
}

void TestProfileManager::opensTheChosenOne()
{
    ManagerUnderTest tested;
    ProfileId opened;
    QObject context;
    QObject::connect(&tested.manager, &ProfileManager::openRequested, &context,
                     [&](const ProfileId &id) { opened = id; });
    tested.dialog().choose(tested.id(1));
    click(tested.dialog(), "openProfile");
    QCOMPARE(opened, tested.id(1));
    tested.dialog().choose(tested.id(2));
    QTest::keyClick(&part(tested.dialog(), "profiles"), Qt::Key_Return);
    QCOMPARE(opened, tested.id(2));
    const auto &list = part<QListView>(tested.dialog(), "profiles");
    const QPoint first = list.visualRect(list.model()->index(0, 0)).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(opened, tested.id(2));
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(opened, tested.id(0));
}

void TestProfileManager::addsAndChoosesTheNewOne()
{
    ManagerUnderTest tested;
    click(tested.dialog(), "addProfile");
    QWidget *editor = openWindow("profileEditor");
    QVERIFY(editor);
    type(*editor, "profileName", QStringLiteral("Four"));
    type(*editor, "apiKeySid", sid("SK", 4));
    click(*editor, "saveProfile");
    QCOMPARE(tested.listed().back(), QStringLiteral("Four"));
    QCOMPARE(tested.dialog().chosen(), tested.id(3));
}

void TestProfileManager::editsAndDuplicatesTheChosenOne()
{
    ManagerUnderTest tested;
    tested.dialog().choose(tested.id(1));
    click(tested.dialog(), "editProfile");
    QWidget *editor = openWindow("profileEditor");
    QCOMPARE(part<QLineEdit>(*editor, "profileName").text(), QStringLiteral("Two"));
    click(*editor, "cancel");
    QTRY_VERIFY(!openWindow("profileEditor"));
    click(tested.dialog(), "duplicateProfile");
    editor = openWindow("profileEditor");
    QCOMPARE(part<QLineEdit>(*editor, "profileName").text(), QStringLiteral("Two (copy)"));
}

void TestProfileManager::reorders()
{
    ManagerUnderTest tested;
    QVERIFY(!tested.isEnabled("moveProfileUp"));
    click(tested.dialog(), "moveProfileDown");
    const QStringList once{QStringLiteral("Two"), QStringLiteral("One"), QStringLiteral("Three")};
    QCOMPARE(tested.listed(), once);
    QCOMPARE(tested.stored(), once);
    click(tested.dialog(), "moveProfileDown");
    QVERIFY(!tested.isEnabled("moveProfileDown"));
    click(tested.dialog(), "moveProfileUp");
    QCOMPARE(tested.stored(), once);
}

void TestProfileManager::removingAsksAndTakesTheSecretsToo()
{
    ManagerUnderTest tested;
    const ProfileId one = tested.id(0);
    const auto write = tested.fixture.keychain.write({one}, secretText);
    QCOMPARE(tested.fixture.keychain.secret({one}), secretText);
    click(tested.dialog(), "removeProfile");
    QVERIFY(openWindow("question"));
    tested.answer("Cancel");
    QCOMPARE(tested.stored().size(), 3);
    QTRY_VERIFY(!openWindow("question"));

    click(tested.dialog(), "removeProfile");
    tested.answer("Remove the profile");
    QCOMPARE(tested.stored(), QStringList({QStringLiteral("Two"), QStringLiteral("Three")}));
    QTRY_COMPARE(tested.fixture.keychain.secret({one}), QString());
    QCOMPARE(tested.dialog().chosen(), tested.id(0));
}

void TestProfileManager::removingNamesTheUnsavedTextsThatGoWithIt()
{
    QTranslator english; // plurals
    QVERIFY(english.load(QStringLiteral(":/i18n/mapdesk_en")));
    QCoreApplication::installTranslator(&english);
    const SystemClock clock;
    TemporaryRecords records(clock);
    ManagerUnderTest tested(&records->drafts());
    const auto keep = [&](const ProfileId &profile, const QByteArray &key) {
        StoredDraft draft;
        draft.place = {profile.value(), QStringLiteral("IS1"), QStringLiteral("MP1"), key};
        draft.mapName = QStringLiteral("tickets");
        records->drafts().keep(draft);
    };
    keep(tested.id(0), "customer:4711");
    keep(tested.id(0), "customer:4712");
    keep(tested.id(1), "another's");
    click(tested.dialog(), "removeProfile");
    QTRY_VERIFY(openWindow("question"));
    const QString text = openWindow<QMessageBox>("question")->text();
    QVERIFY(text.contains(QStringLiteral("2 unsaved texts are lost with it:\n"
                                         "customer:4711 in tickets\ncustomer:4712 in tickets")));
    QVERIFY(!text.contains(QStringLiteral("another's")));
    tested.answer("Cancel");
    QCOMPARE(tested.stored().size(), 3);

    tested.dialog().choose(tested.id(2));
    QTRY_VERIFY(!openWindow("question"));
    click(tested.dialog(), "removeProfile");
    QTRY_VERIFY(openWindow("question"));
    QVERIFY(!openWindow<QMessageBox>("question")->text().contains(QStringLiteral("unsaved")));
    tested.answer("Remove the profile");
    QTRY_COMPARE(tested.stored().size(), 2);
}

void TestProfileManager::removalThatFailsIsSaid()
{
    ManagerUnderTest tested;
    const ProfileId one = tested.id(0);
    const auto write = tested.fixture.keychain.write({one}, secretText);
    QVERIFY(QFile::remove(tested.fixture.file));
    QVERIFY(QDir().mkpath(tested.fixture.file + QStringLiteral("/x")));
    click(tested.dialog(), "removeProfile");
    tested.answer("Remove the profile");
    QVERIFY(tested.message().contains(QStringLiteral("One was not removed.")));
    QVERIFY(tested.message().contains(tested.fixture.file));
    QCOMPARE(tested.listed().size(), 3);
    QCOMPARE(tested.fixture.keychain.secret({one}), secretText);
}

void TestProfileManager::testsWithTheKeptSecret()
{
    practice::PracticeOptions options;
    options.seed = *practice::SeedRecipe::parse(QStringLiteral("empty"));
    const auto host = *practice::PracticeHost::start(options);
    const WireTap wire(quint16(host->address().url.port()));
    ManagerUnderTest tested;
    Profile profile = validProfile(QStringLiteral("Practice"));
    profile.accountSid = host->address().accountSid;
    profile.apiKeySid = host->address().apiKeySid;
    profile.host.url = wire.baseUrl();
    tested.add(profile);
    const auto write = tested.fixture.keychain.write({profile.id}, host->address().apiKeySecret);
    tested.dialog().choose(profile.id);
    click(tested.dialog(), "testConnection");
    QVERIFY(!tested.isEnabled("testConnection"));
    QTRY_VERIFY(tested.isEnabled("testConnection"));
    QVERIFY2(tested.message().startsWith(QStringLiteral("Note: Practice: Signed in.")),
             qPrintable(tested.message()));
    QCOMPARE(wire.countOf("GET"), 1);
    QVERIFY(wire.writes().empty());
}

void TestProfileManager::closingEndsTheTest()
{
    ScriptedServer silent;
    silent.setScript({ScriptedServer::silence()});
    ManagerUnderTest tested;
    Profile profile = validProfile(QStringLiteral("Silent"));
    profile.host.url = silent.baseUrl();
    tested.add(profile);
    const auto write = tested.fixture.keychain.write({profile.id}, secretText);
    tested.dialog().choose(profile.id);
    click(tested.dialog(), "testConnection");
    QTRY_COMPARE(silent.requests().size(), 1u);
    click(tested.dialog(), "closeProfiles");
    QTRY_COMPARE(silent.connectionsOpen(), 0);
}

void TestProfileManager::keychainWithoutAnEntryIsACaseOfItsOwn()
{
    ManagerUnderTest tested;
    click(tested.dialog(), "testConnection");
    QTRY_VERIFY(tested.message().contains(QStringLiteral("One: Not tried.")));
    QVERIFY2(tested.message().contains(QStringLiteral("answered, but has no entry")),
             qPrintable(tested.message()));
}

void TestProfileManager::saysWhereASecretIsAfterSaving()
{
    ManagerUnderTest tested;
    const auto enterSecret = [&] {
        click(tested.dialog(), "editProfile");
        QWidget *editor = openWindow("profileEditor");
        type(*editor, "apiKeySecret", secretText);
        click(*editor, "saveProfile");
        QVERIFY(QTest::qWaitFor([] { return !openWindow("profileEditor"); }));
    };
    enterSecret();
    QTRY_COMPARE(tested.message(), QStringLiteral("Note: The keychain has the secret of One."));

    tested.fixture.keychain.error = {
        SecretError::Kind::NoKeychain, QStringLiteral("org.freedesktop.secrets"), {}};
    enterSecret();
    QTRY_VERIFY(tested.message().contains(
        QStringLiteral("Error: Kept only until Mapdesk quits: the secret of One.")));
    QVERIFY(tested.message().contains(QStringLiteral("org.freedesktop.secrets")));
    QVERIFY(!allSpokenText(tested.dialog()).contains(secretText));
}

void TestProfileManager::saysThatTheFileCouldNotBeRead()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("profiles.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    ProfileFixture fixture;
    ProfileStore store(file.fileName());
    ProfileManager manager({store, fixture.secrets, fixture.clock, fixture.limiter});
    QWidget over;
    manager.show(&over);
    QVERIFY(manager.dialog()->messages().accessibleDescription().contains(file.fileName()));
}

void TestProfileManager::thereIsOneWindow()
{
    ManagerUnderTest tested;
    const ProfileManagerDialog *first = tested.manager.dialog();
    tested.manager.show();
    QCOMPARE(tested.manager.dialog(), first);
    click(tested.dialog(), "closeProfiles");
    QTRY_VERIFY(!tested.manager.dialog());
    tested.manager.show();
    QVERIFY(tested.manager.dialog());
}

void TestProfileManager::withoutProfilesOnlyAddingIsOffered()
{
    ManagerUnderTest tested;
    while (!tested.fixture.store.profiles().isEmpty())
        QVERIFY(tested.fixture.store.remove(tested.id(0)));
    for (const char *button :
         {"openProfile", "editProfile", "duplicateProfile", "removeProfile", "moveProfileUp",
          "moveProfileDown", "testConnection", "exportProfiles"})
        QVERIFY2(!tested.isEnabled(button), button);
    for (const char *button : {"addProfile", "importProfiles"})
        QVERIFY2(tested.isEnabled(button), button);
}

void TestProfileManager::followsTheRulesOfWindows()
{
    ManagerUnderTest tested;
    tested.dialog().setEnvironmentOffered(true);
    QCOMPARE(controlsWithoutNames(tested.dialog()).join(u'\n'), QString());
    QCOMPARE(sharedMnemonics(tested.dialog()).join(u'\n'), QString());
    QCOMPARE(tabsBackward(tested.dialog()).join(u'\n'), QString());
}

void TestProfileManager::fitsASmallScreen()
{
    ManagerUnderTest tested;
    tested.dialog().setEnvironmentOffered(true);
    QVERIFY(tested.dialog().minimumSizeHint().width() <= 640); // 1280x800 at 200 %
    QVERIFY(tested.dialog().minimumSizeHint().height() <= 360);
}

QTEST_MAIN(TestProfileManager)
#include "tst_profilemanager.moc"
