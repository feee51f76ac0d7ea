// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookingreversal.h"

#include "openmap.h"

namespace mapdesk {

LookingReversal::LookingReversal(const ReversalTools &tools, const ReversalRequest &request)
    : WriteReversal(tools, request)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(writes().outcomes().pause());
    m_pause.callOnTimeout(this, [this] { look(); });
}

bool LookingReversal::looksAgain()
{
    if (std::exchange(m_hasLooked, true))
        return false;
    m_pause.start();
    return true;
}

void LookingReversal::follow(const Result<MapItem> &now)
{
    if (const auto map = openMap())
        map->takeItem(*target().key, now);
}

} // namespace mapdesk
