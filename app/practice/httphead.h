// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "refusal.h"

namespace mapdesk::practice {

// What the lines before a request's body say.
struct HttpHead
{
    HttpRequest request{}; // without its body
    qint64 bodySize = 0; // of a body that is not chunked
    bool isChunked = false;
    bool awaitsContinue = false; // the client wants to be told to send the body
};

// `text` ends before the empty line. The request target stays as it was sent, byte by byte, but for
// scheme and host of an absolute one. Refuses what RFC 9112 does not allow.
Outcome<HttpHead> parseHead(const QByteArray &text);

// A refusal of something that is no proper HTTP.
Refusal httpRefusal(int status, const QByteArray &message);

} // namespace mapdesk::practice
