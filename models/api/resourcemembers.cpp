// SPDX-License-Identifier: GPL-3.0-or-later
#include "resourcemembers.h"

#include "isodate.h"
#include "jsonbody.h"

namespace mapdesk {

namespace {

// Null where the member is not a string.
QString textOf(JsonMember &member)
{
    if (!member.text.startsWith('"'))
        return {};
    return exactText(stringOf(member));
}

std::optional<qint64> timeOf(JsonMember &member)
{
    return msFromIsoDate(stringOf(member));
}

std::optional<bool> switchOf(const JsonMember &member)
{
    if (member.text == "true")
        return true;
    return member.text == "false" ? std::optional(false) : std::nullopt;
}

std::optional<qint64> numberOf(const JsonMember &member)
{
    bool isWhole = false;
    const qint64 number = member.text.toByteArray().toLongLong(&isWhole);
    return isWhole ? std::optional(number) : std::nullopt;
}

// The member's value has been passed over when its text was taken, so that text is read anew.
ResourceProperties linksOf(const JsonMember &member)
{
    ResourceProperties links;
    JsonBody object(member.text.toByteArray());
    if (object.problem())
        return links;
    visitMembers(object.root(), [&links](const JsonMember &link) {
        links.push_back(
            {exactText({link.name.data(), qsizetype(link.name.size())}), link.text.toByteArray()});
    });
    return links;
}

// What every resource has.
template <typename Resource>
bool readCommonMember(Resource &resource, JsonMember &member)
{
    if (member.name == "account_sid")
        resource.accountSid = AccountSid(textOf(member));
    else if (member.name == "url")
        resource.url = textOf(member);
    else
        return false;
    return true;
}

// What a map's items and permissions have in common besides.
template <typename Resource>
bool readPlaceMember(Resource &resource, JsonMember &member)
{
    if (member.name == "service_sid")
        resource.serviceSid = ServiceSid(textOf(member));
    else if (member.name == "map_sid")
        resource.mapSid = MapSid(textOf(member));
    else
        return readCommonMember(resource, member);
    return true;
}

// What services, maps and items have in common besides.
template <typename Resource>
bool readDateMember(Resource &resource, JsonMember &member)
{
    if (member.name == "date_created")
        resource.createdMs = timeOf(member);
    else if (member.name == "date_updated")
        resource.updatedMs = timeOf(member);
    else
        return false;
    return true;
}

// What maps and items have in common besides.
template <typename Resource>
bool readChangeMember(Resource &resource, JsonMember &member)
{
    if (member.name == "revision")
        resource.revision = Revision(textOf(member));
    else if (member.name == "created_by")
        resource.createdBy = textOf(member);
    else if (member.name == "date_expires")
        resource.expiresMs = timeOf(member);
    else
        return readDateMember(resource, member);
    return true;
}

bool readSwitch(SyncService &service, const JsonMember &member)
{
    if (member.name == "webhooks_from_rest_enabled")
        service.webhooksFromRestEnabled = switchOf(member);
    else if (member.name == "reachability_webhooks_enabled")
        service.reachabilityWebhooksEnabled = switchOf(member);
    else if (member.name == "acl_enabled")
        service.aclEnabled = switchOf(member);
    else if (member.name == "reachability_debouncing_enabled")
        service.reachabilityDebouncingEnabled = switchOf(member);
    else if (member.name == "reachability_debouncing_window")
        service.reachabilityDebouncingWindowMs = numberOf(member);
    else
        return false;
    return true;
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
    else if (member.name == "webhook_url")
        service.webhookUrl = textOf(member);
    else if (member.name == "links")
        service.links = linksOf(member);
    else if (!readSwitch(service, member) && !readDateMember(service, member))
        readCommonMember(service, member);
}

void readMember(SyncMap &map, JsonMember &member)
{
    if (member.name == "sid")
        map.sid = MapSid(textOf(member));
    else if (member.name == "service_sid")
        map.serviceSid = ServiceSid(textOf(member));
    else if (member.name == "unique_name")
        map.uniqueName = textOf(member);
    else if (member.name == "links")
        map.links = linksOf(member);
    else if (!readChangeMember(map, member))
        readCommonMember(map, member);
}

void readMember(MapItem &item, JsonMember &member)
{
    if (member.name == "key")
        item.key = ItemKey(stringOf(member).toByteArray());
    else if (member.name == "data")
        item.data = member.text.toByteArray();
    else if (!readChangeMember(item, member))
        readPlaceMember(item, member);
}

void readMember(MapPermission &permission, JsonMember &member)
{
    if (member.name == "identity")
        permission.identity = Identity(textOf(member));
    else if (member.name == "read")
        permission.read = switchOf(member);
    else if (member.name == "write")
        permission.write = switchOf(member);
    else if (member.name == "manage")
        permission.manage = switchOf(member);
    else
        readPlaceMember(permission, member);
}

} // namespace mapdesk
