// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "mainwindow.h"
#include "practicehost.h"
#include "syncsession.h"

#include <QStandardPaths>

namespace mapdesk {

namespace {

QString preferencesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
        + QStringLiteral("/mapdesk.ini");
}

} // namespace

Application::Application()
    : m_preferences(preferencesFile())
    , m_theme(m_preferences.theme())
{
}

Application::~Application() = default;

Result<void, QString> Application::start(const LaunchOptions &options)
{
    const Result<LaunchOptions::Remote, QString> remote = options.remote
        ? Result<LaunchOptions::Remote, QString>(*options.remote)
        : startPractice(options.practiceData);
    if (!remote)
        return failure(remote.error());
    const SessionSettings settings{m_practice ? tr("Practice service") : remote->origin.toString(),
                                   remote->origin.isLoopback() ? Environment::Practice
                                                               : Environment::Production,
                                   remote->origin, remote->credentials};
    m_session = std::make_unique<SyncSession>(settings, m_clock, m_limiter);
    m_window = std::make_unique<MainWindow>(*m_session, m_preferences, m_theme);
    m_window->show();
    m_window->start();
    return {};
}

Result<LaunchOptions::Remote, QString> Application::startPractice(const QString &dataFile)
{
    practice::PracticeOptions options;
    options.dataFile = dataFile;
    auto host = practice::PracticeHost::start(options);
    if (!host)
        return failure(host.error());
    m_practice = std::move(*host);
    const practice::PracticeAddress &address = m_practice->address();
    const auto origin = ServiceOrigin::parse(address.url.toString());
    if (!origin)
        return failure(origin.error());
    return LaunchOptions::Remote{*origin, {address.accountSid, address.authToken}};
}

} // namespace mapdesk
