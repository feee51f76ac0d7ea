// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace mapdesk {

// The body of an answer that reports an error. Untrusted text.
// https://www.twilio.com/docs/usage/twilios-response#response-formats-exceptions
struct ErrorBody
{
    int code = 0; // 0: none came
    QString message;
    QString moreInfo;
};

// Nothing if `body` is not a JSON object with a code or a message. What is wrong in a single
// member, its type or its UTF-8, leaves the others readable. RFC 9457's members stand in for
// missing ones.
std::optional<ErrorBody> decodeErrorBody(const QByteArray &body);

} // namespace mapdesk
