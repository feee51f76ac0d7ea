// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts.h"

#include "displaytext.h"
#include "firstpaint.h"
#include "messagebar.h"
#include "profilemenu.h"
#include "records.h"
#include "signin.h"
#include "welcomepage.h"
#include "welcomewindow.h"
#include "windowclosing.h"

#include <utility>

namespace mapdesk {

Accounts::Accounts(const QString &folder, SecretStore &keychain, const SharedParts &shared,
                   SessionWindows &windows)
    : m_shared(shared)
    , m_windows(windows)
    , m_store(folder + QStringLiteral("/profiles.json"))
    , m_secrets(keychain, folder + QStringLiteral("/secrets-to-remove.json"))
    , m_manager({m_store, m_secrets, shared.clock, shared.limiter, {}, &shared.records.drafts()})
{
    // Later: whoever saves a profile keeps its secrets after it.
    connect(&m_store, &ProfileStore::updated, this, &Accounts::reopen, Qt::QueuedConnection);
    connect(&m_store, &ProfileStore::removed, this, &Accounts::forget);
    connect(&m_manager, &ProfileManager::openRequested, this, &Accounts::open);
    connect(&m_manager, &ProfileManager::problem, this, &Accounts::showProblem);
    connect(&m_manager, &ProfileManager::note, this, &Accounts::showNote);
    connect(&m_manager, &ProfileManager::saved, this, [this](const ProfileId &id) {
        if (m_welcome)
            openFirst(id);
    });
}

Accounts::~Accounts() = default;

void Accounts::setEnvironmentProfile(const FoundProfile &found)
{
    m_manager.setEnvironmentProfile(found);
}

void Accounts::start(const LaunchRequest &request)
{
    serve(request);
    if (!m_store.loadProblem().isEmpty())
        showProblem(
            {tr("The profiles could not be read as they should be."), m_store.loadProblem(), {}});
    m_secrets.removePending();
}

void Accounts::serve(const LaunchRequest &request)
{
    if (SessionWindow *window = windowFor(request))
        window->openLink(request.link);
    m_linkAfterWelcome = m_welcome ? request.link : QString();
}

// In front; nullptr where none is to be had. A link for one account never opens in another's.
SessionWindow *Accounts::windowFor(const LaunchRequest &request)
{
    if (!request.profileName.isEmpty()) {
        const Profile *profile = m_store.findByName(request.profileName);
        if (!profile) {
            showMissing(request.profileName);
            return nullptr;
        }
        const ProfileId id = profile->id;
        open(id);
        return m_windows.of(id);
    }
    if (SessionWindow *window = m_windows.lastUsed())
        m_windows.turnTo(*window);
    else
        openLast();
    return m_windows.lastUsed();
}

void Accounts::openLast()
{
    const ProfileId last = m_shared.preferences.lastProfile();
    if (m_store.find(last))
        open(last);
    else if (!m_store.profiles().isEmpty())
        open(m_store.profiles().constFirst().id);
    else
        welcome();
}

void Accounts::openFirst(const ProfileId &id)
{
    const QString link = std::exchange(m_linkAfterWelcome, {});
    open(id);
    if (SessionWindow *window = m_windows.of(id))
        window->openLink(link);
}

void Accounts::open(const ProfileId &id)
{
    const Profile *profile = m_store.find(id);
    if (!profile)
        return;
    SessionWindow *window = m_windows.of(id);
    if (!window) {
        const auto settings = ProfileSettings::of(*profile);
        if (!settings) {
            showNotOpened(*profile, settings.error());
            return;
        }
        window = &makeWindow(*profile, *settings);
    }
    m_windows.turnTo(*window);
    m_shared.preferences.setLastProfile(id);
    if (m_welcome)
        m_welcome->close();
}

SessionWindow &Accounts::makeWindow(const Profile &profile, const SessionSettings &settings)
{
    SessionWindow &window = m_windows.add(settings, profile.id);
    addMenu(window);
    window.window().openBox().setRecentPlaces(recentPlacesOf(profile.id));
    auto *signIn = new SignIn(profile, m_secrets, window);
    // The keychain's libraries and the way to it take longer than a window that is not shown yet
    // should wait.
    afterFirstPaint(window.window(), [signIn] { signIn->start(); });
    return window;
}

RecentPlaces Accounts::recentPlacesOf(const ProfileId &id)
{
    Preferences &preferences = m_shared.preferences;
    return {[&preferences, id] { return preferences.recentTargets(id); },
            [&preferences, id](const QString &link) { preferences.addRecentTarget(id, link); }};
}

void Accounts::addMenu(SessionWindow &window)
{
    auto *menu = new ProfileMenu(m_store, &window.window());
    connect(menu, &ProfileMenu::profileChosen, this, &Accounts::open);
    connect(menu, &ProfileMenu::practiceChosen, this, &Accounts::practiceWanted);
    // Of no window: editing a profile replaces its window, but not the list.
    connect(menu, &ProfileMenu::managingChosen, this, [this] { m_manager.show(); });
    window.window().setProfileMenu(menu);
}

// Environment, account, host: all of it may be another now, so the window is another, too. Texts
// that were not saved move to it, also where they are not on the disk.
void Accounts::reopen(const ProfileId &id)
{
    SessionWindow *old = m_windows.of(id);
    const Profile *profile = m_store.find(id);
    if (!old || !profile)
        return;
    if (const auto settings = ProfileSettings::of(*profile); !settings) {
        showNotOpened(*profile, settings.error());
        return;
    }
    const QByteArray geometry = old->window().saveGeometry();
    old->window().closing().settle();
    const std::vector<ItemDraft> drafts = old->session().drafts().handOver();
    old->window().close();
    open(id);
    SessionWindow *now = m_windows.of(id);
    if (!now)
        return;
    now->window().restoreGeometry(geometry);
    for (const ItemDraft &draft : drafts)
        now->session().drafts().keep(draft);
}

// Who removed the profile was told which unsaved texts go with it, as far as they were on the disk.
void Accounts::forget(const ProfileId &id)
{
    m_shared.preferences.forgetProfile(id);
    if (SessionWindow *window = m_windows.of(id)) {
        if (window->session().drafts().problem().isEmpty())
            window->session().drafts().handOver();
        window->window().close();
    }
    m_shared.records.drafts().dropAll(id.value());
}

void Accounts::showNotOpened(const Profile &profile, const QString &why)
{
    showProblem(
        {tr("The profile %1 could not be opened.").arg(visibleText(profile.name)), why, {}});
}

void Accounts::showMissing(const QString &profileName)
{
    showProblem({tr("There is no profile named “%1”.").arg(visibleText(profileName)),
                 tr("Choose another profile, or add this one."),
                 {}});
}

void Accounts::showProblem(const ErrorText &problem)
{
    if (m_welcome) {
        m_welcome->showProblem(problem);
        return;
    }
    if (SessionWindow *window = m_windows.lastUsed()) {
        window->window().showProblem(problem);
        return;
    }
    m_manager.show();
    m_manager.dialog()->messages().showError(problem);
}

void Accounts::showNote(const QString &sentence)
{
    if (SessionWindow *window = m_windows.lastUsed())
        window->window().showNote(sentence);
}

void Accounts::welcome()
{
    if (m_welcome) {
        m_welcome->raise();
        m_welcome->activateWindow();
        return;
    }
    m_welcome = new WelcomeWindow;
    WelcomePage &page = m_welcome->page();
    page.setFoundInTwilioCli(m_manager.countInTwilioCli());
    connect(&page, &WelcomePage::addRequested, this, [this] { m_manager.add(m_welcome); });
    connect(&page, &WelcomePage::importRequested, this,
            [this] { m_manager.importFromTwilioCli(m_welcome); });
    connect(&page, &WelcomePage::practiceRequested, this, [this] {
        emit practiceWanted();
        m_welcome->close();
    });
    m_welcome->show();
}

} // namespace mapdesk
