// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

#include <QCoreApplication>

namespace mapdesk {

// The part of ErrorExplanation that speaks of what stands between this computer and the service:
// names, connections, proxies, certificates, pages of somebody else.
class ConnectionExplanation
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionExplanation)

public:
    // Of Network: nothing came back, of a write nothing left.
    static QString ofNetwork(const ApiError &error);
    // Of Tls: nothing has left.
    static QString ofTls(const ApiError &error);
    // Of a read that was not answered in time.
    static QString ofTimeOut(const ApiError &error);
    // Of an HTML page where the service's JSON was due.
    static QString ofWebPage(const ApiError &error);
    // Of an answer that sends somewhere else.
    static QString ofRedirect(const ApiError &error);

private:
    static QString server(const ApiError &error);
    static QString proxy(const ApiError &error);
    static QString nameNotFound(const ApiError &error);
    static QString connectionRefused(const ApiError &error);
    static QString connectionBroken(const ApiError &error);
    static QString untrustedIssuer(const ApiError &error);
    static QString wrongDates(const ApiError &error);
    static QString otherHost(const ApiError &error);
};

} // namespace mapdesk
