// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QSslConfiguration;

namespace mapdesk {

// TLS 1.2 or later, the server's certificate always verified: by the system's authorities and by
// those in `additionalAuthorities` (PEM; anything else in it is passed over).
QSslConfiguration tlsConfiguration(const QByteArray &additionalAuthorities);

} // namespace mapdesk
