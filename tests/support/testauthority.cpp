// SPDX-License-Identifier: GPL-3.0-or-later
#include "testauthority.h"

#include <QDateTime>
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

void write(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(contents);
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
    const Identity identity = newIdentity();
    request(name, identity);
    run({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), file("issued.csr"),
         QStringLiteral("-CA"), file("authority.pem"), QStringLiteral("-CAkey"),
         file("authority.key"), QStringLiteral("-CAcreateserial"),
         QStringLiteral("-copy_extensions"), QStringLiteral("copy"), QStringLiteral("-days"),
         QString::number(days), QStringLiteral("-out"), identity.certificateFile});
    return identity;
}

// `openssl x509` of OpenSSL 3.0 knows no other beginning than now; `openssl ca` does.
TestAuthority::Identity TestAuthority::issue(const QString &name, const QDateTime &from,
                                             const QDateTime &until) const
{
    const Identity identity = newIdentity();
    const QString format = QStringLiteral("yyyyMMddhhmmss'Z'");
    request(name, identity);
    write(file("ca.cnf"),
          "[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\n"
          "default_md=sha256\npolicy=any\ncopy_extensions=copy\nunique_subject=no\n"
          "[any]\ncommonName=supplied\n");
    write(file("index.txt"), {});
    run({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
         QStringLiteral("-config"), file("ca.cnf"), QStringLiteral("-in"), file("issued.csr"),
         QStringLiteral("-cert"), file("authority.pem"), QStringLiteral("-keyfile"),
         file("authority.key"), QStringLiteral("-startdate"), from.toUTC().toString(format),
         QStringLiteral("-enddate"), until.toUTC().toString(format), QStringLiteral("-out"),
         identity.certificateFile});
    return identity;
}

TestAuthority::Identity TestAuthority::selfSigned(const QString &name) const
{
    const Identity identity = newIdentity();
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

void TestAuthority::request(const QString &name, const Identity &identity) const
{
    run(newKey(identity.keyFile)
        + QStringList{QStringLiteral("-subj"), QStringLiteral("/CN=Test server"),
                      QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + name,
                      QStringLiteral("-out"), file("issued.csr")});
}

bool TestAuthority::run(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

TestAuthority::Identity TestAuthority::newIdentity() const
{
    ++m_identities;
    return {m_folder.filePath(QStringLiteral("%1.pem").arg(m_identities)),
            m_folder.filePath(QStringLiteral("%1.key").arg(m_identities))};
}

QString TestAuthority::file(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name));
}

} // namespace mapdesk
