// SPDX-License-Identifier: GPL-3.0-or-later
#include "treerecord.h"

#include "displaytext.h"

namespace mapdesk {

namespace {

QString nameOf(const SyncMap &map)
{
    return map.displayName();
}

QString nameOf(const SyncService &service)
{
    if (!service.friendlyName.isEmpty())
        return service.friendlyName;
    return service.uniqueName.isEmpty() ? service.sid.value() : service.uniqueName;
}

} // namespace

QString sidOf(const TreeRecord &record)
{
    return std::visit([](const auto &resource) { return resource.sid.value(); }, record);
}

QString displayNameOf(const TreeRecord &record)
{
    return visibleText(std::visit([](const auto &resource) { return nameOf(resource); }, record));
}

} // namespace mapdesk
