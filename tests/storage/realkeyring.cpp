// SPDX-License-Identifier: GPL-3.0-or-later
#include "realkeyring.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>
#include <QMap>

#include <csignal>

// The Secret Service's structure for a secret.
struct WireSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
Q_DECLARE_METATYPE(WireSecret)

QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

namespace mapdesk::realkeyring {

namespace {

using Attributes = QMap<QString, QString>;

constexpr int patienceMs = 5000;
const QString serviceName = QStringLiteral("org.freedesktop.secrets");
const QString servicePath = QStringLiteral("/org/freedesktop/secrets");
const QString serviceInterface = QStringLiteral("org.freedesktop.Secret.Service");
const QString collectionPath = QStringLiteral("/org/freedesktop/secrets/collection/login");

QDBusMessage ask(const QString &path, const QString &interface, const QString &method,
                 const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(serviceName, path, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message, QDBus::Block, patienceMs);
}

int countOf(const QVariant &paths)
{
    return int(qdbus_cast<QList<QDBusObjectPath>>(paths).size());
}

// Asked for while it still answers.
pid_t process()
{
    static const pid_t pid = pid_t(
        QDBusConnection::sessionBus().interface()->servicePid(serviceName).value());
    return pid;
}

void signalProcess(int signal)
{
    if (process() > 1)
        ::kill(process(), signal);
}

} // namespace

int entries(const QString &service, const QString &key)
{
    qDBusRegisterMetaType<Attributes>();
    Attributes attributes{{QStringLiteral("server"), service}};
    if (!key.isEmpty())
        attributes.insert(QStringLiteral("user"), key);
    const QDBusMessage found = ask(servicePath, serviceInterface, QStringLiteral("SearchItems"),
                                   {QVariant::fromValue(attributes)});
    if (found.type() != QDBusMessage::ReplyMessage)
        return -1;
    return countOf(found.arguments().at(0)) + countOf(found.arguments().at(1));
}

void lock()
{
    ask(servicePath, serviceInterface, QStringLiteral("Lock"),
        {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(collectionPath)})});
}

// As the desktop does when a person logs in.
void unlock()
{
    qDBusRegisterMetaType<WireSecret>();
    const QDBusMessage session = ask(
        servicePath, serviceInterface, QStringLiteral("OpenSession"),
        {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    const WireSecret password{session.arguments().value(1).value<QDBusObjectPath>(),
                              {},
                              "password",
                              QStringLiteral("text/plain")};
    ask(servicePath, QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
        QStringLiteral("UnlockWithMasterPassword"),
        {QVariant::fromValue(QDBusObjectPath(collectionPath)), QVariant::fromValue(password)});
}

bool isLocked()
{
    const QDBusMessage answer = ask(
        collectionPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
        {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")});
    return answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

void stop()
{
    signalProcess(SIGSTOP);
}

void goOn()
{
    signalProcess(SIGCONT);
}

} // namespace mapdesk::realkeyring
