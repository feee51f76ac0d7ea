// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

// `text` without anything that looks like a secret: the value of an Authorization header, the
// password of a URL's user part or of curl's -u, the values of the TWILIO_AUTH_TOKEN and
// TWILIO_API_SECRET variables and of auth_token members. What stands there instead is "[redacted]".
QString redacted(const QString &text);

} // namespace mapdesk
