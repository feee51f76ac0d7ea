// SPDX-License-Identifier: GPL-3.0-or-later
#include "openchoices.h"

#include "displaytext.h"
#include "endpoints.h"
#include "navigatorcontroller.h"
#include "openlink.h"
#include "openmap.h"

#include <algorithm>

namespace mapdesk {

namespace {

constexpr size_t mostSuggestions = 8;
constexpr size_t mostOfAKind = 4;
constexpr int mostRowsSearched = 5000; // of the tree, for each key press
constexpr size_t mostOtherServices = 4;
constexpr qsizetype longestShown = 60;

QString shortened(const QString &text)
{
    const QString visible = visibleText(text);
    if (visible.size() <= longestShown)
        return visible;
    return visible.first(longestShown / 2) + u'…' + visible.last(longestShown / 2);
}

bool isMap(const SyncMap &map, const OpenLocation &place)
{
    const bool isSameService = place.service.isEmpty() || place.service == map.serviceSid;
    return isSameService && (place.map == map.sid.value() || place.map == map.uniqueName);
}

OpenLocation placeOf(const SyncMap &map)
{
    return {.service = map.serviceSid, .map = map.displayName()};
}

} // namespace

OpenChoices::OpenChoices(const NavigatorController &navigator, OpenMap *map,
                         const ServiceSid &profileService)
    : m_navigator(navigator)
    , m_map(map)
    , m_profileService(profileService)
{
}

OpenLocation OpenChoices::resolved(OpenLocation place) const
{
    if (m_map && place.map.isEmpty() && !place.key.isEmpty()) {
        place.service = m_map->map().serviceSid;
        place.map = m_map->map().displayName();
        return place;
    }
    if (place.service.isEmpty())
        place.service = m_navigator.currentService();
    if (place.service.isEmpty())
        place.service = m_profileService;
    if (isDefaultService(place.service))
        place.service = loadedDefault().value_or(place.service);
    return place;
}

bool OpenChoices::mayBeMade(const OpenLocation &resolved)
{
    return isDefaultService(resolved.service);
}

bool OpenChoices::isInOpenMap(const OpenLocation &resolved) const
{
    return m_map && isMap(m_map->map(), resolved);
}

QString OpenChoices::serviceName(const OpenLocation &resolved) const
{
    return shortened(m_navigator.serviceName(resolved.service));
}

QString OpenChoices::mapName(const OpenLocation &resolved) const
{
    if (isInOpenMap(resolved))
        return shortened(m_map->map().displayName());
    const SyncTreeModel &tree = m_navigator.model();
    const SyncMap *map = isMapSid(resolved.map) ? tree.map(tree.indexOf(MapSid(resolved.map)))
                                                : nullptr;
    return shortened(map ? map->displayName() : resolved.map);
}

QString OpenChoices::keyName(const OpenLocation &place)
{
    return shortened(toString(place.key));
}

OpenChoice OpenChoices::choice(const OpenLocation &resolved) const
{
    OpenChoice made{.place = resolved};
    const QString service = serviceName(resolved);
    switch (resolved.kind()) {
    case OpenLocation::Kind::Service:
        made.text = mayBeMade(resolved) ? tr("Default service") : tr("Service %1").arg(service);
        made.note = service == resolved.service.value() ? QString() : resolved.service.value();
        made.sentence = mayBeMade(resolved)
            ? tr("Enter asks for the account's default service. Twilio makes it if there is none: "
                 "this counts as a write.")
            : tr("Enter shows the service %1.").arg(service);
        made.icon = QStringLiteral("service");
        return made;
    case OpenLocation::Kind::Map:
        made.text = tr("Map %1").arg(mapName(resolved));
        made.note = service;
        made.sentence = tr("Enter opens the map %1 in %2.").arg(mapName(resolved), service);
        made.icon = QStringLiteral("map");
        break;
    case OpenLocation::Kind::Item:
        made.text = tr("Item %1").arg(keyName(resolved));
        made.note = tr("%1, %2", "map, service").arg(mapName(resolved), service);
        made.sentence = tr("Enter opens the item %1 of the map %2 in %3.")
                            .arg(keyName(resolved), mapName(resolved), service);
        made.icon = QStringLiteral("item");
        break;
    }
    if (resolved.service.isEmpty())
        made.sentence = tr("No service is named: choose one on the left first.");
    else if (mayBeMade(resolved))
        made.sentence += u' '
            + tr("Twilio makes the default service if there is none: this counts "
                 "as a write.");
    return made;
}

std::vector<OpenChoice> OpenChoices::suggestions(const QString &typed,
                                                 const QStringList &recent) const
{
    std::vector<OpenChoice> found;
    for (const auto &places :
         {recentPlaces(typed, recent), itemsOfOpenMap(typed), placesInTree(typed)}) {
        for (const OpenLocation &place : places) {
            const bool isKnown = std::any_of(found.begin(), found.end(), [&](const auto &known) {
                return known.place == place;
            });
            if (!isKnown && found.size() < mostSuggestions)
                found.push_back(choice(place));
        }
    }
    return found;
}

std::vector<ServiceSid> OpenChoices::otherServices(const ServiceSid &service) const
{
    std::vector<ServiceSid> others;
    const SyncTreeModel &tree = m_navigator.model();
    for (int row = 0; row < tree.rowCount() && others.size() < mostOtherServices; ++row) {
        const SyncService *other = tree.service(tree.index(row, 0));
        if (other && other->sid != service)
            others.push_back(other->sid);
    }
    return others;
}

std::optional<ServiceSid> OpenChoices::loadedDefault() const
{
    const SyncTreeModel &tree = m_navigator.model();
    for (int row = 0; row < tree.rowCount(); ++row) {
        const SyncService *service = tree.service(tree.index(row, 0));
        if (service && service->uniqueName == u"default")
            return service->sid;
    }
    return {};
}

std::vector<OpenLocation> OpenChoices::recentPlaces(const QString &typed,
                                                    const QStringList &recent) const
{
    const size_t most = typed.isEmpty() ? mostSuggestions : mostOfAKind;
    std::vector<OpenLocation> places;
    for (const QString &link : recent) {
        const auto place = parseOpenLink(link);
        if (!place || places.size() >= most)
            continue;
        const OpenChoice words = choice(*place);
        const QString searched = words.text + u' ' + words.note;
        if (searched.contains(typed, Qt::CaseInsensitive))
            places.push_back(*place);
    }
    return places;
}

std::vector<OpenLocation> OpenChoices::placesInTree(const QString &typed) const
{
    std::vector<OpenLocation> places;
    if (typed.isEmpty())
        return places;
    const SyncTreeModel &tree = m_navigator.model();
    const auto isMatch = [&](const QModelIndex &index) {
        return index.data().toString().contains(typed, Qt::CaseInsensitive);
    };
    int searched = 0;
    for (int row = 0; row < tree.rowCount(); ++row) {
        const QModelIndex parent = tree.index(row, 0);
        if (const SyncService *service = tree.service(parent); service && isMatch(parent))
            places.push_back({.service = service->sid});
        for (int child = 0; child < tree.rowCount(parent); ++child) {
            if (places.size() >= mostOfAKind || ++searched > mostRowsSearched)
                return places;
            const QModelIndex index = tree.index(child, 0, parent);
            if (const SyncMap *map = tree.map(index); map && isMatch(index))
                places.push_back(placeOf(*map));
        }
    }
    return places;
}

std::vector<OpenLocation> OpenChoices::itemsOfOpenMap(const QString &typed) const
{
    std::vector<OpenLocation> places;
    if (typed.isEmpty() || !m_map)
        return places;
    ItemStore &items = m_map->items();
    for (const ItemHandle handle : items.startingWith(typed.toUtf8(), mostOfAKind)) {
        OpenLocation place = placeOf(m_map->map());
        place.key = ItemKey(items.item(handle).key.toByteArray());
        places.push_back(place);
    }
    return places;
}

} // namespace mapdesk
