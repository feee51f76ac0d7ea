// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace mapdesk {

namespace {

constexpr int attempts = 50; // of 100 ms: the first may just be starting
constexpr int attemptMs = 100;
constexpr int answerMs = 3000;
const QByteArray taken = QByteArrayLiteral("taken\n");

// A name in a folder that only this user can enter; Windows' pipes have no folder.
QString serverNameFor(const QString &folder)
{
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    const QString name = QStringLiteral("mapdesk-") + QString::fromLatin1(hash.toHex().first(16));
#ifdef Q_OS_WIN
    return name;
#else
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u'/' + name;
#endif
}

// The folder must be there before its lock file.
QString made(const QString &folder)
{
    QDir().mkpath(folder);
    return folder;
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(made(folder))
    , m_serverName(serverNameFor(folder))
    , m_lock(folder + QStringLiteral("/mapdesk.lock"))
    , m_server(new QLocalServer(this))
{
    m_lock.setStaleLockTime(0); // held as long as the process lives, however long that is
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::takeConnection);
}

SingleInstance::~SingleInstance() = default;

Result<SingleInstance::Role, QString> SingleInstance::start(const QByteArray &message)
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (m_lock.tryLock(attempt == 0 ? 0 : attemptMs)) {
            if (becomeFirst())
                return Role::First;
            break;
        }
        if (m_lock.error() != QLockFile::LockFailedError)
            return failure(tr("Mapdesk cannot write to its folder %1. Make it writable, or give "
                              "another one in XDG_DATA_HOME.")
                               .arg(QDir::toNativeSeparators(m_folder)));
        if (handOver(message))
            return Role::Later;
    }
    return failure(neverAnswered());
}

bool SingleInstance::becomeFirst()
{
    // What a process that was killed left behind: the lock says that nobody uses it.
    QLocalServer::removeServer(m_serverName);
    return m_server->listen(m_serverName);
}

bool SingleInstance::handOver(const QByteArray &message) const
{
    QLocalSocket first;
    first.connectToServer(m_serverName);
    if (!first.waitForConnected(attemptMs))
        return false;
    first.write(message.toBase64() + '\n');
    while (first.bytesAvailable() < taken.size()) {
        if (!first.waitForReadyRead(answerMs))
            return false;
    }
    return first.readAll() == taken;
}

QString SingleInstance::neverAnswered() const
{
    qint64 process = 0;
    QString host;
    QString name;
    m_lock.getLockInfo(&process, &host, &name);
    return tr("Mapdesk is running already (process %1), but does not answer. Close it, or end that "
              "process, and start Mapdesk again.")
        .arg(process);
}

void SingleInstance::takeConnection()
{
    QLocalSocket *connection = m_server->nextPendingConnection();
    connect(connection, &QLocalSocket::disconnected, connection, &QObject::deleteLater);
    connect(connection, &QLocalSocket::readyRead, this,
            [this, connection] { readFrom(connection); });
    readFrom(connection);
}

void SingleInstance::readFrom(QLocalSocket *connection)
{
    if (!connection->canReadLine()) {
        if (connection->bytesAvailable() > longestMessage * 2)
            connection->abort();
        return;
    }
    const QByteArray message = QByteArray::fromBase64(connection->readLine().trimmed());
    connection->write(taken);
    connection->disconnectFromServer();
    if (message.size() <= longestMessage)
        emit messageReceived(message);
}

} // namespace mapdesk
