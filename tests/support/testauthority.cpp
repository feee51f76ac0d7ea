// SPDX-License-Identifier: GPL-3.0-or-later
#include "testauthority.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>

namespace mapdesk {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList newKey(const QString &keyFile)
{
    return {QStringLiteral("req"),
            QStringLiteral("-newkey"),
            QStringLiteral("ec"),
            QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:P-256"),
            QStringLiteral("-nodes"),
            QStringLiteral("-keyout"),
            keyFile};
}

} // namespace

TestAuthority::TestAuthority()
{
    const QString certificate = file("authority.pem");
    if (run(newKey(file("authority.key"))
            + QStringList{QStringLiteral("-x509"), QStringLiteral("-days"), QStringLiteral("2"),
                          QStringLiteral("-subj"), QStringLiteral("/CN=Test authority"),
                          QStringLiteral("-out"), certificate}))
        m_certificate = contentsOf(certificate);
}

TestAuthority::Identity TestAuthority::issue(const QString &name, int days) const
{
    const Identity identity{file("issued.pem"), file("issued.key")};
    run(newKey(identity.keyFile)
        + QStringList{QStringLiteral("-subj"), QStringLiteral("/CN=Test server"),
                      QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + name,
                      QStringLiteral("-out"), file("issued.csr")});
    run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), file("issued.csr"),
         QStringLiteral("-CA"), file("authority.pem"), QStringLiteral("-CAkey"),
         file("authority.key"), QStringLiteral("-CAcreateserial"),
         QStringLiteral("-copy_extensions"), QStringLiteral("copy"), QStringLiteral("-days"),
         QString::number(days), QStringLiteral("-out"), identity.certificateFile});
    return identity;
}

TestAuthority::Identity TestAuthority::selfSigned(const QString &name) const
{
    const Identity identity{file("self.pem"), file("self.key")};
    run(newKey(identity.keyFile)
        + QStringList{QStringLiteral("-x509"), QStringLiteral("-days"), QStringLiteral("2"),
                      QStringLiteral("-subj"), QStringLiteral("/CN=Test server"),
                      QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + name,
                      QStringLiteral("-out"), identity.certificateFile});
    return identity;
}

QSslConfiguration TestAuthority::configuration(const Identity &identity)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(contentsOf(identity.certificateFile)));
    configuration.setPrivateKey(QSslKey(contentsOf(identity.keyFile), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

std::unique_ptr<QTcpServer> TestAuthority::listener(const Identity &identity)
{
    auto listener = std::make_unique<QSslServer>();
    listener->setSslConfiguration(configuration(identity));
    return listener;
}

bool TestAuthority::run(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

QString TestAuthority::file(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name));
}

} // namespace mapdesk
