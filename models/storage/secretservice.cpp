// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretservice.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>

namespace mapdesk::secretservice {

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

QDBusMessage search(const QString &service, const QString &key)
{
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    // As QtKeychain calls them.
    const Attributes attributes{{QStringLiteral("server"), service}, {QStringLiteral("user"), key}};
    message << QVariant::fromValue(attributes);
    return message;
}

} // namespace

void hasLockedItem(const QString &service, const QString &key, QObject *context,
                   std::function<void(bool)> tell)
{
    const auto answer = QDBusConnection::sessionBus().asyncCall(search(service, key));
    auto *watcher = new QDBusPendingCallWatcher(answer, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [watcher, tell = std::move(tell)] {
                         watcher->deleteLater();
                         // Unlocked paths, locked ones.
                         const QDBusPendingReply<Paths, Paths> found = *watcher;
                         tell(found.isValid() && !found.argumentAt<1>().isEmpty());
                     });
}

} // namespace mapdesk::secretservice
