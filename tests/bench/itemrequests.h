// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk::bench {

// What an access log of the practice service tells of reading a map's items.
struct ItemRequests
{
    int all = 0; // pages asked for
    int refused = 0; // of them, with 429
    double megabytes = 0; // of their answers' bodies
};

ItemRequests itemRequestsIn(const QString &accessLog);

} // namespace mapdesk::bench
