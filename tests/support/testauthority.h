// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QTemporaryDir>

#include <memory>

class QDateTime;
class QTcpServer;

namespace mapdesk {

// A certificate authority made for one test with the command `openssl`; its keys live as long as
// it does. Where there is no such command nothing is valid.
class TestAuthority
{
public:
    struct Identity
    {
        QString certificateFile; // PEM, as is the key
        QString keyFile;
    };

    TestAuthority();

    bool isValid() const { return !m_certificate.isEmpty(); }

    // Its own certificate, PEM.
    QByteArray certificate() const { return m_certificate; }

    // For "IP:127.0.0.1" or "DNS:other.example"; with `days` of -1 it has expired.
    Identity issue(const QString &name, int days = 2) const;
    Identity issue(const QString &name, const QDateTime &from, const QDateTime &until) const;
    Identity selfSigned(const QString &name) const;

    // How a server takes an identity.
    static QSslConfiguration configuration(const Identity &identity);
    static std::unique_ptr<QTcpServer> listener(const Identity &identity);

private:
    Identity newIdentity() const;
    void request(const QString &name, const Identity &identity) const;
    bool run(const QStringList &arguments) const;
    QString file(const char *name) const;

    QTemporaryDir m_folder;
    QByteArray m_certificate;
    mutable int m_identities = 0;
};

} // namespace mapdesk
