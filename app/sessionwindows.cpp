// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionwindows.h"

#include "practicehost.h"
#include "windowclosing.h"

#include <QApplication>

#include <algorithm>

namespace mapdesk {

namespace {

template <typename Predicate>
SessionWindow *openWindow(const std::vector<std::unique_ptr<SessionWindow>> &windows,
                          Predicate predicate)
{
    const auto found = std::find_if(windows.rbegin(), windows.rend(), [&](const auto &window) {
        return !window->isClosed() && predicate(*window);
    });
    return found == windows.rend() ? nullptr : found->get();
}

void endUnlockingOf(SessionWindow &window)
{
    WriteGuard &guard = window.session().writeGuard();
    if (guard.isTimed())
        guard.lock();
}

} // namespace

SessionWindows::SessionWindows(const SharedParts &shared, QObject *parent)
    : QObject(parent)
    , m_shared(shared)
{
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, const QWidget *now) { noteFocus(now); });
}

SessionWindows::~SessionWindows() = default;

SessionWindow &SessionWindows::add(const SessionSettings &settings, const ProfileId &profile)
{
    return addWithRecords(settings, m_shared.records, profile);
}

SessionWindow &SessionWindows::addWithRecords(const SessionSettings &settings, Records &records,
                                              const ProfileId &profile)
{
    for (const auto &known : m_windows) {
        if (!profile.isEmpty() && known->profile() == profile)
            known->session().drafts().handOver();
    }
    m_windows.push_back(std::make_unique<SessionWindow>(settings, profile, m_shared, records));
    SessionWindow *window = m_windows.back().get();
    connect(&window->window(), &MainWindow::preferencesRequested, this,
            &SessionWindows::preferencesRequested);
    connect(&window->window(), &MainWindow::quitRequested, this, &SessionWindows::quitRequested);
    connect(&window->window().closing(), &WindowClosing::settled, this, &SessionWindows::settled);
    connect(window, &SessionWindow::finished, this, [this, window] { remove(window); });
    return *window;
}

SessionWindow *SessionWindows::of(const ProfileId &profile) const
{
    return openWindow(m_windows,
                      [&profile](const auto &window) { return window.profile() == profile; });
}

SessionWindow *SessionWindows::practice() const
{
    return openWindow(m_windows, [](const auto &window) { return window.isPractice(); });
}

SessionWindow *SessionWindows::lastUsed() const
{
    return openWindow(m_windows, [](const auto &) { return true; });
}

std::vector<SessionWindow *> SessionWindows::open() const
{
    std::vector<SessionWindow *> open;
    for (const auto &window : m_windows) {
        if (!window->isClosed())
            open.push_back(window.get());
    }
    return open;
}

void SessionWindows::turnTo(SessionWindow &window)
{
    for (const auto &candidate : m_windows) {
        if (candidate.get() != &window)
            endUnlockingOf(*candidate);
    }
    moveToEnd(&window.window());
    window.raise();
}

void SessionWindows::endUnlocking()
{
    for (const auto &window : m_windows)
        endUnlockingOf(*window);
}

void SessionWindows::remove(const SessionWindow *window)
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                    [window](const auto &known) { return known.get() == window; });
    if (found == m_windows.end())
        return;
    // This is within its own signal. It goes with this at the latest, as it needs what is shared.
    SessionWindow *closed = found->release();
    closed->setParent(this);
    closed->deleteLater();
    m_windows.erase(found);
    if (m_windows.empty())
        emit emptied();
}

void SessionWindows::noteFocus(const QWidget *widget)
{
    if (widget)
        moveToEnd(widget->window());
}

void SessionWindows::moveToEnd(const QWidget *window)
{
    const auto isAnother = [window](const auto &known) { return &known->window() != window; };
    std::stable_partition(m_windows.begin(), m_windows.end(), isAnother);
}

} // namespace mapdesk
