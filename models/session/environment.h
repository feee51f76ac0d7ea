// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serviceorigin.h"

namespace mapdesk {

// What is at stake where a session writes. Friction follows it.
enum class Environment {
    Production,
    Staging,
    Development,
    Practice,
};

// Of a service that no profile describes: Practice on this computer, else Production.
inline Environment environmentOf(const ServiceOrigin &origin)
{
    return origin.isLoopback() ? Environment::Practice : Environment::Production;
}

} // namespace mapdesk
