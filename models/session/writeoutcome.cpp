// SPDX-License-Identifier: GPL-3.0-or-later
#include "writeoutcome.h"

#include "jsondiff.h"

#include <algorithm>

namespace mapdesk::writeoutcome {

namespace {

using Outcome = WriteOutcome;

template <typename T>
bool isGone(const Result<T> &now)
{
    return !now && now.error().kind == ApiError::Kind::NotFound;
}

// White space aside; of what is no JSON the very bytes.
bool isAsSent(const JsonText &sent, const QByteArray &data)
{
    const auto found = JsonText::parse(data);
    return found ? isSameJson(*found, sent) : data == sent.bytes();
}

bool isWithin(qint64 ms, const TimeWindow &window)
{
    return ms >= window.fromMs - clockSlackMs && ms <= window.toMs + clockSlackMs;
}

bool isOlderThan(qint64 ms, const TimeWindow &window)
{
    return ms < window.fromMs - clockSlackMs;
}

// Only a null says "never"; a date that is missing or of an odd form says nothing.
template <typename Resource>
bool isExpiryKnown(const Resource &resource)
{
    return resource.expiresMs
        || std::any_of(resource.properties.begin(), resource.properties.end(),
                       [](const ResourceProperty &property) {
                           return property.name == u"date_expires" && property.value == "null";
                       });
}

// Whether it expires as a TTL says that the service counted from within the window.
template <typename Resource>
bool expiresAsSent(const Resource &now, std::optional<Ttl> sent, const TimeWindow &window)
{
    if (!sent || sent->isNever())
        return !now.expiresMs && isExpiryKnown(now);
    return now.expiresMs && isWithin(*now.expiresMs - sent->wireValue() * 1000, window);
}

bool isSameItem(const MapItem &before, const MapItem &now)
{
    return before.createdMs && before.createdMs == now.createdMs;
}

std::optional<PermissionRights> rightsOf(const MapPermission &permission)
{
    if (!permission.read || !permission.write || !permission.manage)
        return {};
    return PermissionRights{*permission.read, *permission.write, *permission.manage};
}

// How the settings that were sent compare with those of a service before and now.
struct SettingsMatch
{
    bool isAsSent = true;
    bool isAsBefore = true;

    // Of a text none and an empty one are the same.
    void compare(const std::optional<QString> &sent, const QString &before, const QString &now)
    {
        isAsSent = isAsSent && (!sent || *sent == now);
        isAsBefore = isAsBefore && (!sent || before == now);
    }
    template <typename Sent, typename Found>
    void compare(const std::optional<Sent> &sent, const std::optional<Found> &before,
                 const std::optional<Found> &now)
    {
        isAsSent = isAsSent && (!sent || (now && Found(*sent) == *now));
        isAsBefore = isAsBefore && (!sent || (now && before == now));
    }
};

SettingsMatch matchOf(const ServiceSettings &sent, const SyncService &before,
                      const SyncService &now)
{
    SettingsMatch match;
    const auto compare = [&](const auto &value, auto member) {
        match.compare(value, before.*member, now.*member);
    };
    using Service = SyncService;
    compare(sent.friendlyName, &Service::friendlyName);
    compare(sent.webhookUrl, &Service::webhookUrl);
    compare(sent.webhooksFromRestEnabled, &Service::webhooksFromRestEnabled);
    compare(sent.reachabilityWebhooksEnabled, &Service::reachabilityWebhooksEnabled);
    compare(sent.aclEnabled, &Service::aclEnabled);
    compare(sent.reachabilityDebouncingEnabled, &Service::reachabilityDebouncingEnabled);
    compare(sent.reachabilityDebouncingWindowMs, &Service::reachabilityDebouncingWindowMs);
    return match;
}

// What cannot come back once it is gone: SIDs are never given twice.
template <typename T>
Outcome ofDeletionBySid(const Result<T> &now)
{
    if (now)
        return Outcome::NotApplied;
    return isGone(now) ? Outcome::Applied : Outcome::CannotTell;
}

// Of what was created under a name of its own choice; `hasContent` where it holds what was sent.
template <typename T, typename HasContent>
Outcome ofCreation(const TimeWindow &window, const Result<T> &now, HasContent hasContent)
{
    if (isGone(now))
        return Outcome::NotApplied;
    if (!now || !now->createdMs)
        return Outcome::CannotTell;
    if (isOlderThan(*now->createdMs, window))
        return Outcome::NotApplied;
    return isWithin(*now->createdMs, window) && hasContent(*now) ? Outcome::Applied
                                                                 : Outcome::CannotTell;
}

} // namespace

bool isUnknown(const ApiError &error)
{
    return error.kind == ApiError::Kind::OutcomeUnknown
        || error.kind == ApiError::Kind::ServerFault;
}

Outcome ofItemDataUpdate(const MapItem &before, const JsonText &sent, const Result<MapItem> &now)
{
    if (!now || now->revision.isEmpty())
        return Outcome::CannotTell;
    if (now->revision == before.revision)
        return Outcome::NotApplied;
    return isSameItem(before, *now) && isAsSent(sent, now->data) ? Outcome::Applied
                                                                 : Outcome::CannotTell;
}

Outcome ofItemExpiryUpdate(const MapItem &before, Ttl sent, const TimeWindow &window,
                           const Result<MapItem> &now)
{
    if (!now || !isSameItem(before, *now) || !isExpiryKnown(*now))
        return Outcome::CannotTell;
    if (expiresAsSent(*now, sent, window))
        return Outcome::Applied;
    return now->revision == before.revision && now->expiresMs == before.expiresMs
        ? Outcome::NotApplied
        : Outcome::CannotTell;
}

// An item that is older than the write was changed by somebody, but never deleted.
Outcome ofItemDeletion(const MapItem &before, const TimeWindow &window, const Result<MapItem> &now)
{
    if (isGone(now))
        return Outcome::Applied;
    if (!now)
        return Outcome::CannotTell;
    const bool isUnchanged = !now->revision.isEmpty() && now->revision == before.revision;
    const bool wasNeverGone = isSameItem(before, *now) && isOlderThan(*now->createdMs, window);
    return isUnchanged || wasNeverGone ? Outcome::NotApplied : Outcome::CannotTell;
}

Outcome ofItemCreation(const NewItem &sent, const TimeWindow &window, const Result<MapItem> &now)
{
    return ofCreation(window, now, [&](const MapItem &item) {
        return isAsSent(sent.data, item.data) && expiresAsSent(item, sent.ttl, window);
    });
}

Outcome ofMapCreation(const NewMap &sent, const TimeWindow &window, const Result<SyncMap> &now)
{
    if (sent.uniqueName.isEmpty())
        return Outcome::CannotTell;
    return ofCreation(window, now, [&](const SyncMap &map) {
        return map.uniqueName == sent.uniqueName && expiresAsSent(map, sent.ttl, window);
    });
}

Outcome ofMapExpiryUpdate(const SyncMap &before, Ttl sent, const TimeWindow &window,
                          const Result<SyncMap> &now)
{
    if (!now || !isExpiryKnown(*now))
        return Outcome::CannotTell;
    if (expiresAsSent(*now, sent, window))
        return Outcome::Applied;
    return now->expiresMs == before.expiresMs ? Outcome::NotApplied : Outcome::CannotTell;
}

Outcome ofMapDeletion(const Result<SyncMap> &now)
{
    return ofDeletionBySid(now);
}

Outcome ofServiceUpdate(const SyncService &before, const ServiceSettings &sent,
                        const Result<SyncService> &now)
{
    if (!now)
        return Outcome::CannotTell;
    const SettingsMatch match = matchOf(sent, before, *now);
    if (match.isAsSent)
        return Outcome::Applied;
    return match.isAsBefore ? Outcome::NotApplied : Outcome::CannotTell;
}

Outcome ofServiceDeletion(const Result<SyncService> &now)
{
    return ofDeletionBySid(now);
}

Outcome ofPermissionUpdate(const std::optional<PermissionRights> &before,
                           const PermissionRights &sent, const Result<MapPermission> &now)
{
    if (isGone(now))
        return before ? Outcome::CannotTell : Outcome::NotApplied;
    const std::optional<PermissionRights> found = now ? rightsOf(*now) : std::nullopt;
    if (found == sent)
        return Outcome::Applied;
    return found && found == before ? Outcome::NotApplied : Outcome::CannotTell;
}

Outcome ofPermissionDeletion(const PermissionRights &before, const Result<MapPermission> &now)
{
    if (isGone(now))
        return Outcome::Applied;
    const std::optional<PermissionRights> found = now ? rightsOf(*now) : std::nullopt;
    return found == before ? Outcome::NotApplied : Outcome::CannotTell;
}

} // namespace mapdesk::writeoutcome
