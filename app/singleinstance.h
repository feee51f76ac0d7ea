// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QObject>

class QLocalServer;
class QLocalSocket;

namespace mapdesk {

// One process per user and data directory: a second start hands its message to the first and ends.
// Nobody but this user can reach the first one.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    static constexpr int longestMessage = 512 * 1024; // bytes

    enum class Role {
        First, // this is the process; messages of later ones come by the signal
        Later, // the first has taken the message
    };

    // `folder`: the data directory, made if it is missing.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    // For the start of the program, before there is a window: waits for the first process, at most
    // some seconds. The error is a sentence with the remedy.
    Result<Role, QString> start(const QByteArray &message);

signals:
    void messageReceived(const QByteArray &message);

private:
    void listen();
    Result<Role, QString> handOver(QLocalSocket &first, const QByteArray &message) const;
    QString neverAnswered() const;
    void takeConnection();
    void readFrom(QLocalSocket *connection);

    QString m_folder;
    QString m_serverName;
    QLockFile m_lock;
    QLocalServer *m_server;
};

} // namespace mapdesk
