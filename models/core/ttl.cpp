// SPDX-License-Identifier: GPL-3.0-or-later
#include "ttl.h"

namespace mapdesk {

Ttl Ttl::never()
{
    return Ttl(0);
}

std::optional<Ttl> Ttl::seconds(qint64 seconds)
{
    if (seconds < 1 || seconds > maxSeconds)
        return {};
    return Ttl(seconds);
}

} // namespace mapdesk
