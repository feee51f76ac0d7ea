// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QCoreApplication>
#include <QUrl>

#include <optional>

namespace mapdesk {

// Scheme, host and port of the service: the only place that credentials go to. https anywhere;
// plain http only to a literal loopback address, which is never reached through a proxy.
class ServiceOrigin
{
    Q_DECLARE_TR_FUNCTIONS(ServiceOrigin)

public:
    // From a base URL such as "https://sync.twilio.com" or "http://127.0.0.1:8080". `localhost`
    // becomes 127.0.0.1. The error is a sentence that names the input and the remedy.
    static Result<ServiceOrigin, QString> parse(const QString &baseUrl);

    bool isLoopback() const;

    // "https://sync.twilio.com", without a path.
    QString toString() const;

    // The full URL of an encoded path and query, always on this origin; empty for anything
    // else.
    QUrl url(const QByteArray &target) const;

    // Encoded path and query of a link that the service sent, if it is on this origin; else
    // nothing: such a link is not followed.
    std::optional<QByteArray> targetOf(const QByteArray &link) const;

private:
    explicit ServiceOrigin(QUrl origin);

    QUrl m_origin;
};

} // namespace mapdesk
