// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "commandline.h"
#include "preferences.h"
#include "ratelimiter.h"
#include "theme.h"
#include "translations.h"

#include <memory>

namespace mapdesk {

namespace practice {
class PracticeHost;
}

class MainWindow;
class SyncSession;

// Puts the program together: the one place where its parts are made and handed to each other.
class Application
{
    Q_DECLARE_TR_FUNCTIONS(Application)

public:
    // Needs a QApplication.
    Application();
    ~Application();

    // Opens the window. The error is a sentence for the person.
    Result<void, QString> start(const LaunchOptions &options);

private:
    Result<LaunchOptions::Remote, QString> startPractice(const QString &dataFile);

    Translations m_translations;
    SystemClock m_clock;
    RateLimiter m_limiter{m_clock};
    Preferences m_preferences;
    Theme m_theme;
    std::unique_ptr<practice::PracticeHost> m_practice;
    std::unique_ptr<SyncSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace mapdesk
