// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>

class QDBusConnection;

namespace mapdesk {

// Tells when the desktop locks its screen or the computer goes to sleep: logind's Lock signal,
// LockedHint and PrepareForSleep on the system bus, and ActiveChanged of the desktop's screen saver
// on the session bus. Waits for no answer; without a bus it stays silent. Signals of other programs
// that speak like these are believed: all they can do is to lock.
// https://www.freedesktop.org/software/systemd/man/org.freedesktop.login1.html
class ScreenLockWatch : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLockWatch(QObject *parent = nullptr);

public slots:
    // From now on. It takes a moment, which a window that opens now need not wait for.
    void watch();

signals:
    void locked();

private slots:
    void takeLock();
    void takeProperties(const QString &interface, const QVariantMap &changed);
    void takeSleep(bool begins);
    void takeScreenSaver(bool isActive);

private:
    void watchLogin(QDBusConnection bus);
    void watchSession(QDBusConnection bus, const QString &path);
    void watchScreenSavers(QDBusConnection bus);

    QSet<QString> m_sessions; // object paths
};

} // namespace mapdesk
