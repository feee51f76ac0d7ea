// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts.h"
#include "callresult.h"
#include "databudget.h"
#include "messagebar.h"
#include "practicehost.h"
#include "profilefixture.h"
#include "profilemanagerdialog.h"
#include "records.h"
#include "recordsresult.h"
#include "secretprompt.h"
#include "welcomewindow.h"
#include "wiretap.h"

#include <QFile>
#include <QSignalSpy>
#include <QTreeView>

using namespace mapdesk;
using namespace mapdesk::test;

namespace {

// A keychain that takes every request and never answers.
class MuteKeychain : public MemoryStore
{
public:
    Call<QString, SecretError> read(const SecretId &) override { return waiting<QString>(); }
    Call<void, SecretError> write(const SecretId &, const QString &) override
    {
        return waiting<void>();
    }
    Call<void, SecretError> remove(const SecretId &) override { return waiting<void>(); }

private:
    template <typename T>
    Call<T, SecretError> waiting()
    {
        return CallPromise<T, SecretError>().call();
    }
};

ItemDraft draft(const QByteArray &key, const QByteArray &text)
{
    ItemDraft draft{
        {ServiceSid(QStringLiteral("IS1")), MapSid(QStringLiteral("MP1")), ItemKey(key)},
        QStringLiteral("tickets"),
        {},
        text};
    draft.base.key = ItemKey(key);
    draft.base.serviceSid = draft.target.service;
    draft.base.mapSid = draft.target.map;
    return draft;
}

template <typename Widget>
Widget *shownWindow()
{
    for (QWidget *candidate : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<Widget *>(candidate); found && found->isVisible())
            return found;
    }
    return nullptr;
}

// The program's windows over a folder of profiles and a practice service.
class Desk
{
public:
    explicit Desk(SecretStore &keychain, bool hasDisk = true)
        : m_keychain(keychain)
        , m_records(recordsFolder(hasDisk), m_clock)
        , practice(*practice::PracticeHost::start({}))
        , wire(quint16(practice->address().url.port()))
    {
    }

    Profile addProfile(const QString &name, Environment environment = Environment::Production)
    {
        Profile profile = newProfile();
        profile.name = name;
        profile.environment = environment;
        profile.accountSid = practice->address().accountSid;
        profile.apiKeySid = practice->address().apiKeySid;
        profile.host.url = wire.baseUrl();
        ProfileStore store(profilesFile());
        if (!store.add(profile))
            qFatal("the profile was not added");
        return profile;
    }

    // The program starts.
    void start(const LaunchRequest &request = {})
    {
        accounts = std::make_unique<Accounts>(m_folder.path(), m_keychain, shared, windows);
        accounts->start(request);
    }

    QString profilesFile() const { return m_folder.filePath(QStringLiteral("profiles.json")); }
    QString link() const
    {
        return QStringLiteral("mapdesk://open?service=%1&map=orders")
            .arg(practice->address().serviceSid);
    }
    const QString &secret() const { return practice->address().apiKeySecret; }
    bool hasRead(SessionWindow *window) const
    {
        const auto *tree = window->window().findChild<QTreeView *>(QStringLiteral("maps"));
        return tree->model()->rowCount() > 1;
    }
    WriteGuard &guardOf(const Profile &profile)
    {
        return windows.of(profile.id)->session().writeGuard();
    }

private:
    QString recordsFolder(bool hasDisk) const
    {
        const QString folder = m_folder.filePath(QStringLiteral("records"));
        QFile inTheWay(folder);
        if (!hasDisk && !inTheWay.open(QIODevice::WriteOnly))
            qFatal("no file");
        return folder;
    }

    QTemporaryDir m_folder;
    SecretStore &m_keychain;
    SystemClock m_clock;
    RateLimiter m_limiter{m_clock};
    Preferences m_preferences{m_folder.filePath(QStringLiteral("mapdesk.ini"))};
    Theme m_theme{ThemeChoice::Light};
    DataBudget m_dataBudget;
    Records m_records;

public:
    const SharedParts shared{m_clock, m_limiter, m_preferences, m_dataBudget, m_records};
    std::unique_ptr<practice::PracticeHost> practice;
    WireTap wire;
    SessionWindows windows{shared};
    std::unique_ptr<Accounts> accounts;
};

void keep(MemoryStore &keychain, const Profile &profile, const QString &secret)
{
    QObject context;
    bool isKept = false;
    const auto call = keychain.write({profile.id, SecretId::Kind::Credential}, secret)
                          .then(&context, [&isKept](const auto &) { isKept = true; });
    QTRY_VERIFY(isKept);
}

bool showsOrders(SessionWindow *window)
{
    return window->window().windowTitle().startsWith(QLatin1String("orders"));
}

void signIn(SecretPrompt *prompt, const QString &secret)
{
    QTest::keyClicks(prompt->findChild<QLineEdit *>(QStringLiteral("apiKeySecret")), secret);
    prompt->findChild<QAbstractButton *>(QStringLiteral("signIn"))->click();
}

QString messageOf(SessionWindow *window)
{
    return window->window()
        .findChild<MessageBar *>(QStringLiteral("message"))
        ->accessibleDescription();
}

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT

private slots:
    void aFirstStartWelcomes();
    void theLastProfileOpensAndSignsIn();
    void aNameChoosesTheProfile();
    void aNameThatNoProfileHasOpensNone();
    void theWindowDoesNotWaitForTheKeychain();
    void whatTheKeychainLacksIsAskedFor();
    void whoGaveNoSecretCanSignInLater();
    void openingAnotherProfileLocksTheFirst();
    void openingItAgainIsTheSameWindow();
    void anEditedProfileOpensAnewAndLocked();
    void anEditedProfileKeepsItsUnsavedTexts_data();
    void anEditedProfileKeepsItsUnsavedTexts();
    void aWindowThatIsOpenedAgainHasItsUnsavedTexts();
    void aRemovedProfileHasNoWindow();
    void aRemovedProfileHasNoUnsavedTexts();
    void aLinkIsFollowedAfterSignIn();
    void aLinkIsFollowedInTheOpenWindowOfItsProfile();
    void aLinkNeverOpensInAnotherProfilesWindow();
    void aLinkForAMissingProfileIsDropped();
    void aLinkWaitsForTheSecret();
    void aSecondStartWithoutProfilesIsWelcomedOnce();
    void aWriteOnItsWayOutlivesItsWindow();
    void theScreensLockEndsEveryUnlocking();
};

void TestAccounts::aFirstStartWelcomes()
{
    TestKeychain keychain;
    Desk desk(keychain);
    desk.start();
    QVERIFY(shownWindow<WelcomeWindow>());
    QVERIFY(desk.windows.isEmpty());
    const QSignalSpy practiceWanted(desk.accounts.get(), &Accounts::practiceWanted);
    shownWindow<WelcomeWindow>()
        ->findChild<QAbstractButton *>(QStringLiteral("tryThePracticeService"))
        ->click();
    QCOMPARE(practiceWanted.size(), 1);
    QTRY_VERIFY(!shownWindow<WelcomeWindow>());
}

void TestAccounts::theLastProfileOpensAndSignsIn()
{
    TestKeychain keychain;
    Desk desk(keychain);
    desk.addProfile(QStringLiteral("First"));
    const Profile last = desk.addProfile(QStringLiteral("Last"));
    keep(keychain, last, desk.secret());
    desk.shared.preferences.setLastProfile(last.id);
    desk.start();
    SessionWindow *window = desk.windows.of(last.id);
    QVERIFY(window);
    QVERIFY(window->window().windowTitle().contains(QStringLiteral("Last – Production")));
    QTRY_VERIFY(desk.hasRead(window));
    QVERIFY(!window->session().writeGuard().allowsWrites());
    QVERIFY(!shownWindow<WelcomeWindow>());
}

void TestAccounts::aNameChoosesTheProfile()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile first = desk.addProfile(QStringLiteral("First"));
    const Profile other = desk.addProfile(QStringLiteral("Other"));
    desk.start({QStringLiteral("Other"), {}});
    QVERIFY(desk.windows.of(other.id));
    QVERIFY(!desk.windows.of(first.id));
    QCOMPARE(desk.shared.preferences.lastProfile(), other.id);
}

// Least of all another account's.
void TestAccounts::aNameThatNoProfileHasOpensNone()
{
    TestKeychain keychain;
    Desk desk(keychain);
    desk.addProfile(QStringLiteral("First"));
    desk.start({QStringLiteral("Frist"), {}});
    QVERIFY(desk.windows.isEmpty());
    auto *manager = shownWindow<ProfileManagerDialog>();
    QVERIFY(manager);
    QVERIFY(manager->messages().accessibleDescription().contains(QStringLiteral("“Frist”")));
    manager->close();
}

void TestAccounts::theWindowDoesNotWaitForTheKeychain()
{
    MuteKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("Mute"));
    desk.start();
    SessionWindow *window = desk.windows.of(profile.id);
    QVERIFY(window && window->window().isVisible());
    QTRY_VERIFY(messageOf(window).contains(QLatin1String("Waiting for the keychain")));
    QCOMPARE(desk.wire.countOf("/"), 0);
}

void TestAccounts::whatTheKeychainLacksIsAskedFor()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("New"));
    desk.start();
    QTRY_VERIFY(shownWindow<SecretPrompt>());
    signIn(shownWindow<SecretPrompt>(), desk.secret());
    QTRY_VERIFY(desk.hasRead(desk.windows.of(profile.id)));
    QTRY_VERIFY(!shownWindow<SecretPrompt>());
    QCOMPARE(keychain.secret({profile.id, SecretId::Kind::Credential}), desk.secret());
}

void TestAccounts::whoGaveNoSecretCanSignInLater()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("Later"));
    desk.start();
    QTRY_VERIFY(shownWindow<SecretPrompt>());
    shownWindow<SecretPrompt>()->reject();
    SessionWindow *window = desk.windows.of(profile.id);
    QTRY_VERIFY(messageOf(window).contains(QLatin1String("Nobody is signed in")));
    QAbstractButton *again = nullptr;
    for (QAbstractButton *button : window->window().findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == QLatin1String("Sign in"))
            again = button;
    }
    QVERIFY(again);
    again->click();
    QTRY_VERIFY(shownWindow<SecretPrompt>());
    signIn(shownWindow<SecretPrompt>(), desk.secret());
    QTRY_VERIFY(desk.hasRead(window));
}

void TestAccounts::openingAnotherProfileLocksTheFirst()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile first = desk.addProfile(QStringLiteral("First"));
    const Profile other = desk.addProfile(QStringLiteral("Other"), Environment::Practice);
    desk.start({first.name, {}});
    desk.guardOf(first).unlock();
    desk.accounts->serve({other.name, {}});
    QVERIFY(!desk.guardOf(first).allowsWrites());
    QVERIFY(desk.guardOf(other).allowsWrites());
}

void TestAccounts::openingItAgainIsTheSameWindow()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("Only"));
    desk.start();
    SessionWindow *window = desk.windows.of(profile.id);
    desk.guardOf(profile).unlock();
    for (const LaunchRequest &request : {LaunchRequest{}, LaunchRequest{profile.name, {}}})
        desk.accounts->serve(request);
    QCOMPARE(desk.windows.of(profile.id), window);
    QVERIFY(desk.guardOf(profile).allowsWrites());
}

void TestAccounts::anEditedProfileOpensAnewAndLocked()
{
    TestKeychain keychain;
    Desk desk(keychain);
    Profile profile = desk.addProfile(QStringLiteral("Was staging"), Environment::Staging);
    desk.start();
    SessionWindow *old = desk.windows.of(profile.id);
    desk.guardOf(profile).unlock();
    profile.name = QStringLiteral("Is production");
    profile.environment = Environment::Production;
    QVERIFY(desk.accounts->profiles().update(profile));
    QTRY_VERIFY(desk.windows.of(profile.id) && desk.windows.of(profile.id) != old);
    QVERIFY(!desk.guardOf(profile).allowsWrites());
    QVERIFY(desk.windows.of(profile.id)
                ->window()
                .windowTitle()
                .contains(QStringLiteral("Is production – Production")));
}

// Whether they are on the disk or not: nobody is asked, and it is not as if they were from before.
void TestAccounts::anEditedProfileKeepsItsUnsavedTexts_data()
{
    QTest::addColumn<bool>("hasDisk");
    QTest::addRow("on the disk") << true;
    QTest::addRow("in memory") << false;
}

void TestAccounts::anEditedProfileKeepsItsUnsavedTexts()
{
    QFETCH(const bool, hasDisk);
    TestKeychain keychain;
    Desk desk(keychain, hasDisk);
    Profile profile = desk.addProfile(QStringLiteral("Edited"), Environment::Practice);
    desk.start();
    SessionWindow *old = desk.windows.of(profile.id);
    old->session().drafts().keep(draft("k", "{"));
    profile.name = QStringLiteral("Renamed");
    QVERIFY(desk.accounts->profiles().update(profile));
    QTRY_VERIFY(desk.windows.of(profile.id) && desk.windows.of(profile.id) != old);
    ItemDrafts &drafts = desk.windows.of(profile.id)->session().drafts();
    QCOMPARE(drafts.all(), std::vector<ItemDraft>({draft("k", "{")}));
    QTRY_VERIFY(!drafts.isBeingWritten());
    QCOMPARE(drafts.all().size(), 1u);
    QVERIFY(drafts.fromBefore().empty());
    QCOMPARE(drafts.problem().isEmpty(), hasDisk);
    QCOMPARE(desk.windows.open().size(), 1u);
}

void TestAccounts::aWindowThatIsOpenedAgainHasItsUnsavedTexts()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("Again"), Environment::Practice);
    const Profile other = desk.addProfile(QStringLiteral("Other"), Environment::Practice);
    desk.start({profile.name, {}});
    desk.accounts->serve({other.name, {}});
    desk.windows.of(profile.id)->session().drafts().keep(draft("k", "{"));
    desk.windows.of(profile.id)->window().close();
    QTRY_VERIFY(!desk.windows.of(profile.id));
    desk.accounts->serve({profile.name, {}});
    ItemDrafts &drafts = desk.windows.of(profile.id)->session().drafts();
    QTRY_COMPARE(drafts.all(), std::vector<ItemDraft>({draft("k", "{")}));
    QVERIFY(desk.windows.of(other.id)->session().drafts().all().empty());
}

void TestAccounts::aRemovedProfileHasNoWindow()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("Gone"));
    desk.start();
    const QSignalSpy emptied(&desk.windows, &SessionWindows::emptied);
    QVERIFY(desk.accounts->profiles().remove(profile.id));
    QVERIFY(!desk.windows.of(profile.id));
    QCOMPARE(emptied.size(), 1);
    QCOMPARE(desk.shared.preferences.lastProfile(), ProfileId());
}

// Whoever removed it was asked (see TestProfileManager).
void TestAccounts::aRemovedProfileHasNoUnsavedTexts()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("Gone"));
    const Profile other = desk.addProfile(QStringLiteral("Other"));
    desk.start({other.name, {}});
    desk.windows.of(other.id)->session().drafts().keep(draft("k", "1"));
    desk.accounts->serve({profile.name, {}});
    desk.windows.of(profile.id)->session().drafts().keep(draft("k", "2"));
    QVERIFY(desk.accounts->profiles().remove(profile.id));
    QVERIFY(!desk.windows.of(profile.id));
    DraftStore &store = desk.shared.records.drafts();
    QCOMPARE(recordsResult(store.load(profile.id.value()))->size(), 0u);
    QCOMPARE(recordsResult(store.load(other.id.value()))->size(), 1u);
}

void TestAccounts::aLinkIsFollowedAfterSignIn()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("Linked"));
    keep(keychain, profile, desk.secret());
    desk.start({{}, desk.link()});
    SessionWindow *window = desk.windows.of(profile.id);
    QTRY_VERIFY(showsOrders(window));
    QVERIFY(desk.wire.writes().empty());
}

void TestAccounts::aLinkIsFollowedInTheOpenWindowOfItsProfile()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("Linked"));
    keep(keychain, profile, desk.secret());
    desk.start();
    SessionWindow *window = desk.windows.of(profile.id);
    QTRY_VERIFY(desk.hasRead(window));
    desk.accounts->serve({profile.name, desk.link()});
    QTRY_VERIFY(showsOrders(window));
}

// While its own profile's window still waits for a secret, the link waits with it.
void TestAccounts::aLinkNeverOpensInAnotherProfilesWindow()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile asked = desk.addProfile(QStringLiteral("Asked for"));
    const Profile other = desk.addProfile(QStringLiteral("Other"));
    keep(keychain, other, desk.secret());
    desk.start({asked.name, {}});
    QTRY_VERIFY(shownWindow<SecretPrompt>());
    desk.accounts->serve({asked.name, desk.link()});
    desk.accounts->serve({other.name, {}});
    SessionWindow *otherWindow = desk.windows.of(other.id);
    QTRY_VERIFY(desk.hasRead(otherWindow));

    signIn(shownWindow<SecretPrompt>(), desk.secret());
    QTRY_VERIFY(showsOrders(desk.windows.of(asked.id)));
    QVERIFY(!showsOrders(otherWindow));
    QCOMPARE(desk.wire.countOf("/Maps/orders"), 1);
}

void TestAccounts::aLinkForAMissingProfileIsDropped()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile other = desk.addProfile(QStringLiteral("Other"));
    keep(keychain, other, desk.secret());
    desk.start({QStringLiteral("Missing"), desk.link()});
    shownWindow<ProfileManagerDialog>()
        ->findChild<QAbstractButton *>(QStringLiteral("openProfile"))
        ->click();
    SessionWindow *window = desk.windows.of(other.id);
    QTRY_VERIFY(desk.hasRead(window));
    QCOMPARE(desk.wire.countOf("/Maps/orders"), 0);
}

void TestAccounts::aLinkWaitsForTheSecret()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("Linked"));
    desk.start();
    QTRY_VERIFY(shownWindow<SecretPrompt>());
    desk.accounts->serve({{},
                          QStringLiteral("mapdesk://open?service=%1&map=orders")
                              .arg(desk.practice->address().serviceSid)});
    QCOMPARE(desk.wire.countOf("/"), 0);
    signIn(shownWindow<SecretPrompt>(), desk.secret());
    QTRY_VERIFY(desk.wire.countOf("/Maps/orders") > 0);
}

void TestAccounts::aSecondStartWithoutProfilesIsWelcomedOnce()
{
    TestKeychain keychain;
    Desk desk(keychain);
    desk.start();
    auto *first = shownWindow<WelcomeWindow>();
    desk.accounts->serve({});
    first->close();
    QTRY_VERIFY(!shownWindow<WelcomeWindow>());
}

void TestAccounts::aWriteOnItsWayOutlivesItsWindow()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile profile = desk.addProfile(QStringLiteral("Writer"), Environment::Practice);
    keep(keychain, profile, desk.secret());
    desk.start({{}, desk.link()});
    SessionWindow *window = desk.windows.of(profile.id);
    QTRY_VERIFY(showsOrders(window));

    const QSignalSpy emptied(&desk.windows, &SessionWindows::emptied);
    ItemCommands &commands = window->session().commands();
    const QSignalSpy changed(&commands, &ItemCommands::expiryChanged);
    const auto map = resultOf(window->session().client().fetchMap(
        ServiceSid(desk.practice->address().serviceSid), QStringLiteral("orders")));
    commands.changeMapExpiry(window->session().open(*map), *Ttl::seconds(3600));
    QTRY_COMPARE(desk.wire.writes().size(), 1u);
    window->window().close();
    QVERIFY(!desk.windows.of(profile.id));
    QCOMPARE(emptied.size(), changed.size());
    QTRY_COMPARE(emptied.size(), 1);
    QCOMPARE(changed.size(), 1);
}

void TestAccounts::theScreensLockEndsEveryUnlocking()
{
    TestKeychain keychain;
    Desk desk(keychain);
    const Profile first = desk.addProfile(QStringLiteral("First"));
    const Profile other = desk.addProfile(QStringLiteral("Other"), Environment::Practice);
    desk.start({first.name, {}});
    desk.accounts->serve({other.name, {}});
    desk.guardOf(first).unlock();
    desk.windows.endUnlocking();
    QVERIFY(!desk.guardOf(first).allowsWrites());
    QVERIFY(desk.guardOf(other).allowsWrites());
}

QTEST_MAIN(TestAccounts)
#include "tst_accounts.moc"
