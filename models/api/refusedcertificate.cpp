// SPDX-License-Identifier: GPL-3.0-or-later
#include "refusedcertificate.h"

#include <QSslCertificate>
#include <QSslError>

#include <algorithm>

namespace mapdesk {

namespace {

using Reason = ApiError::Reason;

constexpr qsizetype longestName = 200;
constexpr qsizetype mostHosts = 20;

Reason reasonOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
    case QSslError::NoPeerCertificate:
        return Reason::UntrustedIssuer;
    case QSslError::CertificateNotYetValid:
        return Reason::CertificateNotYetValid;
    case QSslError::CertificateExpired:
        return Reason::CertificateExpired;
    case QSslError::HostNameMismatch:
        return Reason::CertificateForOtherHost;
    default:
        return Reason::Unknown;
    }
}

// The certificate whose dates are wrong may be that of an authority.
QSslCertificate mostTelling(const QList<QSslError> &errors, const QSslCertificate &ofServer)
{
    const Reason reason = certificateReason(errors);
    if (reason != Reason::CertificateExpired && reason != Reason::CertificateNotYetValid)
        return ofServer;
    const auto found = std::find_if(errors.begin(), errors.end(), [reason](const QSslError &error) {
        return reasonOf(error.error()) == reason;
    });
    return found->certificate().isNull() ? ofServer : found->certificate();
}

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(", ")).left(longestName);
}

// "Root CA (Example Corp)".
QString nameFrom(const QString &commonName, const QString &organization, const QString &other)
{
    if (commonName.isEmpty())
        return organization.isEmpty() ? other.left(longestName) : organization;
    if (organization.isEmpty() || organization == commonName)
        return commonName;
    return QStringLiteral("%1 (%2)").arg(commonName, organization);
}

QString subjectOf(const QSslCertificate &certificate)
{
    return nameFrom(joined(certificate.subjectInfo(QSslCertificate::CommonName)),
                    joined(certificate.subjectInfo(QSslCertificate::Organization)),
                    certificate.subjectDisplayName());
}

QString issuerOf(const QSslCertificate &certificate)
{
    return nameFrom(joined(certificate.issuerInfo(QSslCertificate::CommonName)),
                    joined(certificate.issuerInfo(QSslCertificate::Organization)),
                    certificate.issuerDisplayName());
}

QStringList hostsOf(const QSslCertificate &certificate)
{
    QStringList hosts = certificate.subjectAlternativeNames().values();
    std::sort(hosts.begin(), hosts.end());
    hosts = hosts.first(std::min(hosts.size(), mostHosts));
    for (QString &host : hosts)
        host.truncate(longestName);
    return hosts;
}

} // namespace

Reason certificateReason(const QList<QSslError> &errors)
{
    for (const Reason reason : {Reason::UntrustedIssuer, Reason::CertificateNotYetValid,
                                Reason::CertificateExpired, Reason::CertificateForOtherHost}) {
        const bool isAmongThem = std::any_of(
            errors.begin(), errors.end(),
            [reason](const QSslError &error) { return reasonOf(error.error()) == reason; });
        if (isAmongThem)
            return reason;
    }
    return Reason::Unknown;
}

ApiError::Certificate refusedCertificate(const QList<QSslError> &errors,
                                         const QList<QSslCertificate> &chain)
{
    const QSslCertificate shown = mostTelling(errors, chain.first());
    return {subjectOf(shown), issuerOf(chain.last()), hostsOf(chain.first()),
            shown.effectiveDate().toUTC(), shown.expiryDate().toUTC()};
}

} // namespace mapdesk
