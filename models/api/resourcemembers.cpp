// SPDX-License-Identifier: GPL-3.0-or-later
#include "resourcemembers.h"

#include "isodate.h"

namespace mapdesk {

namespace {

QString textOf(JsonMember &member)
{
    return QString::fromUtf8(stringOf(member));
}

// What maps and items have in common.
template <typename Resource>
void readSharedMember(Resource &resource, JsonMember &member)
{
    if (member.name == "revision")
        resource.revision = Revision(textOf(member));
    else if (member.name == "created_by")
        resource.createdBy = textOf(member);
    else if (member.name == "date_created")
        resource.createdMs = msFromIsoDate(stringOf(member));
    else if (member.name == "date_updated")
        resource.updatedMs = msFromIsoDate(stringOf(member));
    else if (member.name == "date_expires")
        resource.expiresMs = msFromIsoDate(stringOf(member));
}

} // namespace

void readMember(SyncService &service, JsonMember &member)
{
    if (member.name == "sid")
        service.sid = ServiceSid(textOf(member));
    else if (member.name == "unique_name")
        service.uniqueName = textOf(member);
    else if (member.name == "friendly_name")
        service.friendlyName = textOf(member);
}

void readMember(SyncMap &map, JsonMember &member)
{
    if (member.name == "sid")
        map.sid = MapSid(textOf(member));
    else if (member.name == "service_sid")
        map.serviceSid = ServiceSid(textOf(member));
    else if (member.name == "unique_name")
        map.uniqueName = textOf(member);
    else
        readSharedMember(map, member);
}

void readMember(MapItem &item, JsonMember &member)
{
    if (member.name == "key")
        item.key = ItemKey(stringOf(member).toByteArray());
    else if (member.name == "data")
        item.data = member.text.toByteArray();
    else
        readSharedMember(item, member);
}

} // namespace mapdesk
