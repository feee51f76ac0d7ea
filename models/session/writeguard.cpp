// SPDX-License-Identifier: GPL-3.0-or-later
#include "writeguard.h"

namespace mapdesk {

WriteGuard::WriteGuard(const ServiceOrigin &origin)
    : m_origin(origin.toString())
    , m_allowsWrites(origin.isLoopback())
{
}

std::optional<QString> WriteGuard::objection(const Request &request) const
{
    if (m_allowsWrites || !request.isWrite())
        return {};
    return tr("Writing is switched off: %1 is not a practice service on this computer.")
        .arg(m_origin);
}

} // namespace mapdesk
