// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <utility>

namespace mapdesk::practice {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

// A request as it arrived; nothing is decoded yet.
struct HttpRequest
{
    QByteArray method; // upper case
    QByteArray encodedPath; // percent-encoded, from the first slash
    QByteArray encodedQuery; // percent-encoded, without the question mark
    HttpHeaders headers;
    QByteArray body;
    int requestsInFlight = 1; // this one and those not answered yet

    // The first header of that name in any letter case; null if it is not there.
    QByteArray header(QByteArrayView name) const;
};

struct HttpAnswer
{
    int status = 200;
    HttpHeaders headers; // Content-Length is added on writing
    QByteArray body;
    std::chrono::milliseconds delay{0}; // to wait before it is written

    void addHeader(const QByteArray &name, const QByteArray &value);
};

// The answer's bytes on the wire. `withBody` is false for HEAD.
QByteArray wireForm(const HttpAnswer &answer, bool withBody);

} // namespace mapdesk::practice
