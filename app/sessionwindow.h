// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "profile.h"
#include "syncsession.h"

#include <QObject>

#include <memory>

namespace mapdesk {

namespace practice {
class PracticeHost;
}

// What all windows of the program share.
struct SharedParts
{
    const Clock &clock;
    RateLimiter &limiter;
    Preferences &preferences;
    DataBudget &dataBudget;
    Records &records; // of all but practice services
};

// A window and what it stands on: the session of one profile, and the practice service where the
// window works on one of its own. Lives until the window is closed and no write is under way any
// more.
class SessionWindow : public QObject
{
    Q_OBJECT

public:
    // `profile`: empty where the window is of none. `shared` and `records` must outlive it.
    SessionWindow(const SessionSettings &settings, ProfileId profile, const SharedParts &shared,
                  Records &records);
    ~SessionWindow() override;

    const ProfileId &profile() const { return m_profile; }
    SyncSession &session() { return m_session; }
    MainWindow &window() { return m_window; }

    // Stopped when the window is gone.
    void own(std::unique_ptr<practice::PracticeHost> practice);
    bool isPractice() const { return bool(m_practice); }
    bool isClosed() const { return m_isClosed; }

    // In front of all others.
    void raise();

    // The session has its credentials: it reads what there is, and follows the link that waits.
    void begin();

    // The session has them already: shows the window, and begins when it has been painted, as the
    // first request takes time (OpenSSL is loaded for it) and nothing of it is seen before.
    void showAndBegin();

    // Goes where `link` leads, as soon as the window has begun; the last one counts. Empty:
    // nowhere.
    void openLink(const QString &link);

signals:
    void finished();

private:
    void finishWhenIdle();

    const ProfileId m_profile;
    std::unique_ptr<practice::PracticeHost> m_practice;
    SyncSession m_session;
    MainWindow m_window;
    bool m_hasBegun = false;
    bool m_isClosed = false;
    QString m_waitingLink;
};

} // namespace mapdesk
