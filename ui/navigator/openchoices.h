// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openchoice.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace mapdesk {

class NavigatorController;
class OpenMap;

// Puts places into words, and finds more of them among what is at hand: in the tree, in the map
// that is open and among the places opened before. Asks nobody.
class OpenChoices
{
    Q_DECLARE_TR_FUNCTIONS(OpenChoices)

public:
    // `map` is the one that is open, or nullptr; `profileService` stands in where the tree has no
    // current row. Both must outlive it.
    OpenChoices(const NavigatorController &navigator, OpenMap *map,
                const ServiceSid &profileService);

    // The same place with all that goes without saying: its service, and of a key its map. The
    // service stays empty where nothing tells it.
    OpenLocation resolved(OpenLocation place) const;

    // Whether fetching it may make it: the service "default", unless the tree has it.
    static bool mayBeMade(const OpenLocation &resolved);

    bool isInOpenMap(const OpenLocation &resolved) const;

    // In words that hide nothing and are short enough for a line.
    QString serviceName(const OpenLocation &resolved) const;
    QString mapName(const OpenLocation &resolved) const;
    static QString keyName(const OpenLocation &place);
    OpenChoice choice(const OpenLocation &resolved) const;

    // Those whose names go with what was typed; `recent` holds links, the latest first. A bounded
    // number of rows and keys is looked at.
    std::vector<OpenChoice> suggestions(const QString &typed, const QStringList &recent) const;

    // The services that the tree has, but for one; a few of them.
    std::vector<ServiceSid> otherServices(const ServiceSid &service) const;

private:
    std::optional<ServiceSid> loadedDefault() const;
    std::vector<OpenLocation> recentPlaces(const QString &typed, const QStringList &recent) const;
    std::vector<OpenLocation> placesInTree(const QString &typed) const;
    std::vector<OpenLocation> itemsOfOpenMap(const QString &typed) const;

    const NavigatorController &m_navigator;
    OpenMap *const m_map;
    const ServiceSid &m_profileService;
};

} // namespace mapdesk
