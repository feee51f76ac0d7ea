// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessionwindow.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace mapdesk {

// The program's windows, each with a session of its own, and which of them was used last.
class SessionWindows : public QObject
{
    Q_OBJECT

public:
    explicit SessionWindows(const SharedParts &shared, QObject *parent = nullptr);
    ~SessionWindows() override;

    // A new window, not shown yet; owned here until it is finished.
    SessionWindow &add(const SessionSettings &settings, const ProfileId &profile = {});
    // The same with other records than the shared ones; they must outlive the window.
    SessionWindow &addWithRecords(const SessionSettings &settings, Records &records,
                                  const ProfileId &profile = {});

    // The window of a profile that is open; nullptr if there is none.
    SessionWindow *of(const ProfileId &profile) const;
    // The open window on a practice service inside this program; nullptr if there is none.
    SessionWindow *practice() const;
    // The one that was used last; nullptr if none is open.
    SessionWindow *lastUsed() const;

    // In front of all others, and the one that was used last; the others are locked: whoever turns
    // to another account has left them unlocked by mistake.
    void turnTo(SessionWindow &window);

    // All that are open, the one used last at the end.
    std::vector<SessionWindow *> open() const;

    bool isEmpty() const { return m_windows.empty(); }

    // Ends every unlocking. Development and Practice, where nothing has to be unlocked, stay as
    // they are.
    void endUnlocking();

signals:
    void preferencesRequested(); // by a person, in one of them
    void quitRequested(); // the same
    void settled(); // see WindowClosing, of one of them
    void emptied(); // the last one is closed, and its writes have ended

private:
    void remove(const SessionWindow *window);
    void noteFocus(const QWidget *widget);
    void moveToEnd(const QWidget *window);

    const SharedParts m_shared;
    std::vector<std::unique_ptr<SessionWindow>> m_windows; // the one used last stands last
};

} // namespace mapdesk
