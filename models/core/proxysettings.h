// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk {

// Through which HTTP proxy a service is reached. A service on this computer is never reached
// through one. The password is a secret and not in here.
struct ProxySettings
{
    enum class Kind {
        System, // as the system says
        None,
        Manual, // host and port below
    };

    Kind kind = Kind::System;
    QString host = {};
    int port = 0; // 1 to 65535
    QString userName = {}; // empty: the proxy asks for none

    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

} // namespace mapdesk
