// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"

#include <initializer_list>

// Items for the tests of the session and of its models.
namespace mapdesk::test {

inline MapItem item(const QByteArray &key, const QByteArray &data = "{}")
{
    MapItem made;
    made.key = ItemKey(key);
    made.data = data;
    made.revision = Revision(QStringLiteral("1a"));
    made.createdBy = QStringLiteral("system");
    made.createdMs = 1'700'000'000'000;
    made.updatedMs = 1'700'000'100'000;
    return made;
}

inline std::vector<MapItem> items(std::initializer_list<const char *> keys)
{
    std::vector<MapItem> made;
    for (const char *key : keys)
        made.push_back(item(key));
    return made;
}

} // namespace mapdesk::test
