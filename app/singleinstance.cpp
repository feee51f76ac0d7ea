// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <utility>

namespace mapdesk {

namespace {

Q_LOGGING_CATEGORY(logInstance, "mapdesk.instance", QtInfoMsg)

constexpr int startingMs = 5000; // the first may just be starting
constexpr int attemptMs = 100;
constexpr int answerMs = 5000;
constexpr int longestPath = 107; // bytes that a socket's address has room for
const QByteArray taken = QByteArrayLiteral("taken\n");

// A name in a folder that only this user can enter; Windows' pipes have no folder. Where there is
// no such folder, or its path is too long, the data directory; nobody else may use a socket there.
QString serverNameFor(const QString &folder)
{
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    const QString name = QStringLiteral("mapdesk-") + QString::fromLatin1(hash.toHex().first(16));
#ifdef Q_OS_WIN
    return name;
#else
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString path = runtime + u'/' + name;
    const bool canBe = !runtime.isEmpty() && QFile::encodeName(path).size() <= longestPath;
    return canBe ? path : folder + u'/' + name;
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
    const QDeadlineTimer starting(startingMs);
    int waitMs = 0;
    while (!m_lock.tryLock(std::exchange(waitMs, attemptMs))) {
        if (m_lock.error() != QLockFile::LockFailedError)
            return failure(tr("Mapdesk cannot write to its folder %1. Make it writable, or give "
                              "another one in XDG_DATA_HOME.")
                               .arg(QDir::toNativeSeparators(m_folder)));
        QLocalSocket first;
        first.connectToServer(m_serverName);
        if (first.waitForConnected(attemptMs))
            return handOver(first, message);
        if (starting.hasExpired())
            return failure(neverAnswered());
    }
    listen();
    return Role::First;
}

// Without it the program works as well; only later starts find nobody who answers.
void SingleInstance::listen()
{
    // What a process that was killed left behind: the lock says that nobody uses it.
    QLocalServer::removeServer(m_serverName);
    if (!m_server->listen(m_serverName))
        qCWarning(logInstance).noquote() << m_server->errorString() << m_serverName;
}

// Once: who is only busy gets what was written, however late.
Result<SingleInstance::Role, QString> SingleInstance::handOver(QLocalSocket &first,
                                                               const QByteArray &message) const
{
    first.write(message.toBase64() + '\n');
    const QDeadlineTimer answering(answerMs);
    while (first.bytesAvailable() < taken.size()) {
        if (!first.waitForReadyRead(int(answering.remainingTime())))
            return failure(neverAnswered());
    }
    if (first.readAll() != taken)
        return failure(neverAnswered());
    return Role::Later;
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
