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
    QByteArray method;
    QByteArray encodedPath; // from the first slash
    QByteArray encodedQuery; // without the question mark
    HttpHeaders headers;
    QByteArray body;
    bool isLast = false; // the client wants the connection closed after the answer
    int requestsInFlight = 1; // this one and those not answered yet

    // The first header of that name in any letter case; null if it is not there.
    QByteArray header(QByteArrayView name) const;
};

// What befalls an answer on its way to the client. As it stands, it arrives whole and the
// connection lives on.
struct Delivery
{
    enum class Ending {
        Open, // the connection waits for the next request
        Closed, // in order, after the last byte
        Reset, // cut off (RST)
        Endless, // blanks trickle until the client leaves; the length says there is more to come
        Silent, // nothing more comes, and the connection stays
    };

    std::chrono::milliseconds delay{0}; // before the first byte
    qint64 bytes = -1; // of head and body that go out before the ending, no filler; -1: all
    qint64 filler = 0; // bytes of blanks that follow the body and are counted in its length
    Ending ending = Ending::Open;
};

struct HttpAnswer
{
    int status = 200;
    HttpHeaders headers; // Content-Length is added on writing
    QByteArray body;
    Delivery delivery;

    void addHeader(const QByteArray &name, const QByteArray &value);
};

// The words that go with a status on its line.
QByteArrayView reasonPhrase(int status);

// Whether an answer of that status never has a body.
bool isBodyless(int status);

// The answer's bytes on the wire. `withBody` is false for HEAD.
QByteArray wireForm(const HttpAnswer &answer, bool withBody);

} // namespace mapdesk::practice
