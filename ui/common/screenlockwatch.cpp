// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenlockwatch.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace mapdesk {

namespace {

constexpr QLatin1String loginService("org.freedesktop.login1");
constexpr QLatin1String loginPath("/org/freedesktop/login1");
constexpr QLatin1String managerInterface("org.freedesktop.login1.Manager");
constexpr QLatin1String sessionInterface("org.freedesktop.login1.Session");
constexpr QLatin1String propertiesInterface("org.freedesktop.DBus.Properties");

// Each desktop's own name for the same thing.
constexpr QLatin1String screenSaverInterfaces[] = {
    QLatin1String("org.freedesktop.ScreenSaver"), QLatin1String("org.gnome.ScreenSaver"),
    QLatin1String("org.cinnamon.ScreenSaver"),    QLatin1String("org.mate.ScreenSaver"),
    QLatin1String("org.xfce.ScreenSaver"),
};

// Naming the service would make Qt ask the bus who owns it, and wait for the answer.
const QString anyService;
const QString anyPath;

QDBusMessage questionFor(const QString &method, const QVariant &argument)
{
    QDBusMessage question = QDBusMessage::createMethodCall(loginService, loginPath,
                                                           managerInterface, method);
    question << argument;
    return question;
}

// Which session this program is in: the one that started it, the one its process counts as, and,
// as a program that a service manager started is in none, the person's session on the screen.
// Mostly they are one and the same; where not, each of them counts.
QList<QDBusMessage> sessionQuestions()
{
    QList<QDBusMessage> questions;
    if (const QString id = qEnvironmentVariable("XDG_SESSION_ID"); !id.isEmpty())
        questions += questionFor(QStringLiteral("GetSession"), id);
    questions += questionFor(QStringLiteral("GetSessionByPID"),
                             uint(QCoreApplication::applicationPid()));
    questions += questionFor(QStringLiteral("GetSession"), QStringLiteral("auto"));
    return questions;
}

} // namespace

ScreenLockWatch::ScreenLockWatch(QObject *parent)
    : QObject(parent)
{
}

void ScreenLockWatch::watch()
{
    if (const QDBusConnection bus = QDBusConnection::systemBus(); bus.isConnected())
        watchLogin(bus);
    if (const QDBusConnection bus = QDBusConnection::sessionBus(); bus.isConnected())
        watchScreenSavers(bus);
}

void ScreenLockWatch::watchLogin(QDBusConnection bus)
{
    bus.connect(anyService, loginPath, managerInterface, QStringLiteral("PrepareForSleep"), this,
                SLOT(takeSleep(bool)));
    for (const QDBusMessage &question : sessionQuestions()) {
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, bus] {
            watcher->deleteLater();
            const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
            if (reply.isValid())
                watchSession(bus, reply.value().path());
        });
    }
}

void ScreenLockWatch::watchSession(QDBusConnection bus, const QString &path)
{
    if (m_sessions.contains(path))
        return;
    m_sessions += path;
    bus.connect(anyService, path, sessionInterface, QStringLiteral("Lock"), this, SLOT(takeLock()));
    bus.connect(anyService, path, propertiesInterface, QStringLiteral("PropertiesChanged"), this,
                SLOT(takeProperties(QString, QVariantMap)));
}

void ScreenLockWatch::watchScreenSavers(QDBusConnection bus)
{
    for (const QLatin1String interface : screenSaverInterfaces) {
        bus.connect(anyService, anyPath, interface, QStringLiteral("ActiveChanged"), this,
                    SLOT(takeScreenSaver(bool)));
    }
}

void ScreenLockWatch::takeLock()
{
    emit locked();
}

void ScreenLockWatch::takeProperties(const QString &interface, const QVariantMap &changed)
{
    if (interface == sessionInterface && changed.value(QStringLiteral("LockedHint")).toBool())
        emit locked();
}

void ScreenLockWatch::takeSleep(bool begins)
{
    if (begins)
        emit locked();
}

void ScreenLockWatch::takeScreenSaver(bool isActive)
{
    if (isActive)
        emit locked();
}

} // namespace mapdesk
