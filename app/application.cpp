// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "accounts.h"
#include "datafolder.h"
#include "practicehost.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

namespace mapdesk {

namespace {

constexpr std::chrono::seconds windowsOpenWithin(1);

QString preferencesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
        + QStringLiteral("/mapdesk.ini");
}

Environment environmentOf(const ServiceOrigin &origin)
{
    return origin.isLoopback() ? Environment::Practice : Environment::Production;
}

bool isAnyWindowShown()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::any_of(windows.begin(), windows.end(), [](const QWidget *window) {
        const Qt::WindowType type = window->windowType();
        return window->isVisible() && (type == Qt::Window || type == Qt::Dialog);
    });
}

} // namespace

Application::Application()
    : m_preferences(preferencesFile())
    , m_theme(m_preferences.theme())
    , m_records(dataFolder(), m_clock)
{
    m_theme.follow(m_preferences);
    // A write that is on its way outlives its window.
    QApplication::setQuitOnLastWindowClosed(false);
    connect(qApp, &QGuiApplication::lastWindowClosed, this, &Application::quitWhenDone,
            Qt::QueuedConnection);
    connect(&m_windows, &SessionWindows::preferencesRequested, this, &Application::showPreferences);
    connect(&m_windows, &SessionWindows::emptied, this, &Application::quitWhenDone,
            Qt::QueuedConnection);
    connect(&m_screenLock, &ScreenLockWatch::locked, &m_windows, &SessionWindows::endUnlocking);
    QTimer::singleShot(windowsOpenWithin, &m_screenLock, &ScreenLockWatch::watch);
}

Application::~Application() = default;

Result<Application::Started, QString> Application::start(const LaunchOptions &options)
{
    if (options.remote) {
        removeOldDataFrom(m_records);
        openRemote(*options.remote, options.request.link);
        return Started::Here;
    }
    if (options.isPractice) {
        const auto opened = openPractice(options.practiceData, options.request.link);
        if (!opened)
            return failure(opened.error());
        return Started::Here;
    }
    return startWithProfiles(options);
}

Result<Application::Started, QString> Application::startWithProfiles(const LaunchOptions &options)
{
    m_instance = std::make_unique<SingleInstance>(dataFolder());
    const auto role = m_instance->start(options.request.toMessage());
    if (!role)
        return failure(role.error());
    if (*role == SingleInstance::Role::Later)
        return Started::Elsewhere;
    removeOldDataFrom(m_records);
    m_accounts = std::make_unique<Accounts>(dataFolder(), m_keychain, m_shared, m_windows);
    if (options.environment)
        m_accounts->setEnvironmentProfile(*options.environment);
    connect(m_accounts.get(), &Accounts::practiceWanted, this, &Application::showPractice);
    connect(m_instance.get(), &SingleInstance::messageReceived, this,
            [this](const QByteArray &message) {
                if (const auto request = LaunchRequest::fromMessage(message))
                    m_accounts->serve(*request);
            });
    m_accounts->start(options.request);
    return Started::Here;
}

void Application::openRemote(const LaunchOptions::Remote &remote, const QString &link)
{
    SessionSettings settings{remote.origin.toString(), environmentOf(remote.origin), remote.origin,
                             remote.credentials};
    settings.recordsName = remote.origin.toString();
    begin(m_windows.add(settings), link);
}

Result<void, QString> Application::openPractice(const QString &dataFile, const QString &link)
{
    practice::PracticeOptions options;
    options.dataFile = dataFile;
    auto host = practice::PracticeHost::start(options);
    if (!host)
        return failure(host.error());
    const practice::PracticeAddress &address = (*host)->address();
    const auto origin = ServiceOrigin::parse(address.url.toString());
    if (!origin)
        return failure(origin.error());
    SessionSettings settings{tr("Practice service"),
                             Environment::Practice,
                             *origin,
                             {address.accountSid, address.authToken}};
    settings.recordsName = QStringLiteral("practice");
    settings.isTemporary = dataFile.isEmpty();
    m_practiceRecords.push_back(std::make_unique<PracticeRecords>(dataFolder(), dataFile, m_clock));
    removeOldDataFrom(m_practiceRecords.back()->records());
    SessionWindow &window = m_windows.addWithRecords(settings, m_practiceRecords.back()->records());
    window.own(std::move(*host));
    begin(window, link);
    return {};
}

void Application::showPractice()
{
    SessionWindow *window = m_windows.practice();
    if (!window) {
        if (const auto opened = openPractice({}, {}); !opened)
            return m_accounts->showProblem(
                {tr("The practice service could not be started."), opened.error(), {}});
        window = m_windows.practice();
        m_accounts->addMenu(*window);
    }
    m_windows.turnTo(*window);
}

void Application::showPreferences()
{
    if (!m_preferencesDialog || !m_preferencesDialog->isVisible())
        m_preferencesDialog = std::make_unique<PreferencesDialog>(m_preferences,
                                                                  Translations::languages());
    m_preferencesDialog->present();
}

void Application::removeOldDataFrom(Records &records)
{
    const auto days = [this] { return m_preferences.historyDays(); };
    m_retentions.push_back(std::make_unique<JournalRetention>(records.journal(), m_clock, days));
    connect(m_retentions.back().get(), &JournalRetention::failed, this, [this](const QString &why) {
        if (SessionWindow *window = m_windows.lastUsed())
            window->window().showProblem(
                {tr("Old data was not removed from the journal."), why, {}});
    });
}

void Application::begin(SessionWindow &window, const QString &link)
{
    window.openLink(link);
    window.showAndBegin();
}

void Application::quitWhenDone()
{
    if (m_windows.isEmpty() && !isAnyWindowShown())
        QApplication::quit();
}

} // namespace mapdesk
