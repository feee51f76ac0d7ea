// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliedpreferences.h"
#include "clock.h"
#include "commandline.h"
#include "databudget.h"
#include "journalretention.h"
#include "keychainstore.h"
#include "practicerecords.h"
#include "preferences.h"
#include "preferencesdialog.h"
#include "quitting.h"
#include "ratelimiter.h"
#include "records.h"
#include "screenlockwatch.h"
#include "sessionwindows.h"
#include "singleinstance.h"
#include "theme.h"
#include "translations.h"

#include <memory>
#include <vector>

namespace mapdesk {

class Accounts;

// Puts the program together: the one place where its parts are made and handed to each other.
class Application : public QObject
{
    Q_OBJECT

public:
    // Needs a QApplication.
    Application();
    ~Application() override;

    enum class Started {
        Here, // a window is open
        Elsewhere, // the process that runs already opens it
    };

    // The error is a sentence for the person.
    Result<Started, QString> start(const LaunchOptions &options);

private:
    Result<Started, QString> startWithProfiles(const LaunchOptions &options);
    void openRemote(const LaunchOptions::Remote &remote, const QString &link);
    Result<void, QString> openPractice(const QString &dataFile, const QString &link);
    void showPractice();
    void showPreferences();
    void removeOldDataFrom(Records &records);
    static void begin(SessionWindow &window, const QString &link);
    void quitWhenDone();

    Translations m_translations;
    SystemClock m_clock;
    RateLimiter m_limiter{m_clock};
    DataBudget m_dataBudget;
    Preferences m_preferences;
    AppliedPreferences m_applied{m_preferences, m_translations, m_limiter, m_dataBudget};
    Theme m_theme;
    KeychainStore m_keychain;
    Records m_records;
    // Of each window on a practice service: its writes may outlive it.
    std::vector<std::unique_ptr<PracticeRecords>> m_practiceRecords;
    std::vector<std::unique_ptr<JournalRetention>> m_retentions;
    const SharedParts m_shared{m_clock, m_limiter, m_preferences, m_dataBudget, m_records};
    SessionWindows m_windows{m_shared};
    Quitting m_quitting{m_windows};
    ScreenLockWatch m_screenLock;
    std::unique_ptr<PreferencesDialog> m_preferencesDialog; // made anew each time it is opened
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Accounts> m_accounts; // where the program works with profiles
};

} // namespace mapdesk
