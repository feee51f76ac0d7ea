// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlsconfiguration.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace mapdesk {

QSslConfiguration tlsConfiguration(const QByteArray &additionalAuthorities)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Qt loads the system's authorities when it needs them, unless some are given.
    if (!additionalAuthorities.isEmpty())
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates()
                              + QSslCertificate::fromData(additionalAuthorities));
    return tls;
}

} // namespace mapdesk
