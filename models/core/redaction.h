// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mapdesk {

// `text` without anything that looks like a secret: the value of an Authorization header, the
// password of a URL's user part or of curl's -u, the values of the TWILIO_AUTH_TOKEN and
// TWILIO_API_SECRET variables and of auth_token members. What stands there instead is "[redacted]".
QString redacted(const QString &text);

// What redacted() would leave out of `text`, as far as isSecret().
QStringList secretsIn(const QString &text);

// Whether what stands in the place of a secret is one: not empty, and no stand-in such as
// $TWILIO_AUTH_TOKEN, <token>, [redacted], xxxx or your_auth_token.
bool isSecret(const QString &text);

} // namespace mapdesk
