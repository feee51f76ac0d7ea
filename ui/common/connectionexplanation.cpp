// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionexplanation.h"

#include "displaytext.h"
#include "timelengths.h"

#include <QLocale>

#include <cstdlib>

namespace mapdesk {

namespace {

using Reason = ApiError::Reason;

constexpr qsizetype namedHosts = 3;

} // namespace

QString ConnectionExplanation::server(const ApiError &error)
{
    return error.host.isEmpty() ? tr("the server") : visibleText(error.host);
}

QString ConnectionExplanation::proxy(const ApiError &error)
{
    return error.proxy.isEmpty() ? tr("of the network") : visibleText(error.proxy);
}

QString ConnectionExplanation::ofNetwork(const ApiError &error)
{
    switch (error.reason) {
    case Reason::NameNotFound:
        return nameNotFound(error);
    case Reason::ConnectionRefused:
        return connectionRefused(error);
    case Reason::ConnectionBroken:
        return connectionBroken(error);
    case Reason::ProxyNotFound:
        return tr("The proxy %1 could not be found, so nothing was sent: its name is misspelled, "
                  "or this computer is not in the network that the proxy belongs to (VPN "
                  "included). Check the proxy in this profile, or in the system's settings if the "
                  "profile follows them. Then try again.")
            .arg(proxy(error));
    case Reason::ProxyUnreachable:
        return tr("The proxy %1 does not answer, so nothing was sent. Check the proxy in this "
                  "profile, or in the system's settings if the profile follows them. Then try "
                  "again.")
            .arg(proxy(error));
    case Reason::ProxyAuthentication:
        return tr("The proxy %1 asks who you are and did not accept what it got, so nothing was "
                  "sent. Enter its user name and password in this profile (Network, Proxy: “This "
                  "HTTP proxy”), then try again. If the proxy wants another way to sign in, such "
                  "as Kerberos, ask whoever looks after the network.")
            .arg(proxy(error));
    case Reason::ProxyRefused:
        return tr("The proxy %1 does not let Mapdesk through to %2, so nothing was sent. Ask "
                  "whoever looks after the network to allow it.")
            .arg(proxy(error), server(error));
    default:
        return tr("There is no way to reach %1. Check that this computer is online (VPN included), "
                  "then try again.")
            .arg(server(error));
    }
}

QString ConnectionExplanation::nameNotFound(const ApiError &error)
{
    if (!error.proxy.isEmpty())
        return tr("The proxy %1 cannot find %2. Check the address in this profile. If it is right, "
                  "ask whoever looks after the network.")
            .arg(proxy(error), server(error));
    return tr("The address of %1 could not be found. Check that this computer is online (VPN "
              "included) and that the address in this profile is spelled right, then try again.")
        .arg(server(error));
}

QString ConnectionExplanation::connectionRefused(const ApiError &error)
{
    if (!error.proxy.isEmpty())
        return tr("The proxy %1 gets no connection to %2. Check the address in this profile. If it "
                  "is right, try again later, or ask whoever looks after the network.")
            .arg(proxy(error), server(error));
    return tr("Nothing answers at %1: the server is not running, or a firewall turns Mapdesk away. "
              "Check the address in this profile, then try again.")
        .arg(server(error));
}

QString ConnectionExplanation::connectionBroken(const ApiError &error)
{
    return tr("The connection to %1 broke before the answer was complete. Nothing was changed. Try "
              "again. If it happens often, a firewall or a proxy on the way cuts connections: ask "
              "whoever looks after the network.")
        .arg(server(error));
}

QString ConnectionExplanation::ofTls(const ApiError &error)
{
    switch (error.reason) {
    case Reason::UntrustedIssuer:
        return untrustedIssuer(error);
    case Reason::CertificateExpired:
    case Reason::CertificateNotYetValid:
        return wrongDates(error);
    case Reason::CertificateForOtherHost:
        return otherHost(error);
    case Reason::NoTls:
        return tr("No secure connection to %1 is possible: what answers there does not speak TLS "
                  "1.2 or later. Nothing was sent, the credentials neither. Check the address and "
                  "the port in this profile.")
            .arg(server(error));
    default:
        return tr("There is something wrong with the certificate of %1, so nothing was sent, the "
                  "credentials neither. Check that this computer's date is right, then ask whoever "
                  "looks after the network, with the details of this message.")
            .arg(server(error));
    }
}

QString ConnectionExplanation::untrustedIssuer(const ApiError &error)
{
    if (!error.certificate)
        return tr("This computer does not trust whoever signed the certificate of %1, so nothing "
                  "was sent, the credentials neither. Ask whoever looks after the network.")
            .arg(server(error));
    const QString issuer = visibleText(error.certificate->issuer);
    if (error.certificate->issuer == error.certificate->subject) {
        return tr("What answers at %1 signed its certificate itself (“%2”), so it may be anybody. "
                  "Nothing was sent, the credentials neither. Check the address in this profile. "
                  "If it is your own server, choose its certificate as the CA file in this "
                  "profile (Network).")
            .arg(server(error), issuer);
    }
    return tr("The certificate for %1 was signed by “%2”, which this computer does not trust. "
              "Nothing was sent, the credentials neither. Often the company's network opens "
              "encrypted traffic to inspect it. Ask whoever looks after the network whether “%2” "
              "is theirs. If so, get its certificate as a file and choose it as the CA file in "
              "this profile (Network).")
        .arg(server(error), issuer);
}

// A certificate that is not in order is rare; a clock that is wrong is not.
QString ConnectionExplanation::wrongDates(const ApiError &error)
{
    if (!error.certificate)
        return tr("The certificate of %1 is not valid at the date that this computer shows. "
                  "Nothing was sent. If the date is wrong, set it and try again.")
            .arg(server(error));
    const bool isExpired = error.reason == Reason::CertificateExpired;
    const QString wording = isExpired
        ? tr("The certificate of %1 was valid until %2. This computer's clock says %3.")
        : tr("The certificate of %1 is valid only from %2. This computer's clock says %3.");
    const QDateTime limit = isExpired ? error.certificate->validUntil
                                      : error.certificate->validFrom;
    const bool isClose = std::abs(limit.secsTo(error.when)) < secondsPerDay;
    const QString format = isClose ? tr("d MMM yyyy HH:mm", "date format")
                                   : tr("d MMM yyyy", "date format");
    const QString dates = wording.arg(server(error),
                                      QLocale().toString(limit.toLocalTime(), format),
                                      QLocale().toString(error.when.toLocalTime(), format));
    const QString advice = isExpired
        ? tr("Nothing was sent. If that date or time is wrong, set it and try again. If it is "
             "right, the server needs a new certificate: tell whoever runs it.")
        : tr("Nothing was sent. Most likely this computer's date or time is wrong: set it and try "
             "again. If it is right, tell whoever runs the server.");
    return dates + QLatin1Char(' ') + advice;
}

QString ConnectionExplanation::otherHost(const ApiError &error)
{
    QStringList hosts;
    if (error.certificate)
        hosts = error.certificate->hosts.mid(0, namedHosts);
    const QString madeFor = hosts.isEmpty()
        ? tr("The certificate that came is not for %1.").arg(server(error))
        : tr("The certificate that came is for %1, not for %2.")
              .arg(visibleText(hosts.join(QStringLiteral(", "))), server(error));
    return madeFor + QLatin1Char(' ')
        + tr("Something else answers in its place, so nothing was sent, the credentials neither. "
             "Check the address in this profile. In a network where one signs in first (hotel, "
             "guest network), sign in with a browser and try again.");
}

QString ConnectionExplanation::ofTimeOut(const ApiError &error)
{
    return tr("No answer came from %1 in time: the network or the service is slow, or something on "
              "the way swallows the connection. Nothing was changed. Try again in a moment.")
        .arg(server(error));
}

QString ConnectionExplanation::ofWebPage(const ApiError &error)
{
    return tr("A web page came instead of the answer of %1. Often that is a sign-in page of the "
              "network (office, VPN, hotel), or the address in this profile is wrong. Open a "
              "browser, sign in to the network if it asks, and try again.")
        .arg(server(error));
}

QString ConnectionExplanation::ofRedirect(const ApiError &error)
{
    return tr("What answers at %1 wants to send Mapdesk to another address. Credentials go to the "
              "address in this profile alone, so Mapdesk does not follow. Often that is a sign-in "
              "page of the network: open a browser, sign in if it asks, and try again. If it stays "
              "like this, check the address in this profile.")
        .arg(server(error));
}

} // namespace mapdesk
