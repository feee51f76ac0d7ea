// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemstore.h"
#include "maploader.h"
#include "synctypes.h"

#include <QObject>

#include <memory>

namespace mapdesk {

class SyncClient;

// A map that somebody looks at: the map itself, its items and what reads them. Shared by all views
// of the map (see SyncSession::open); the last one to let go ends its loading.
class OpenMap : public QObject
{
    Q_OBJECT

public:
    // `client` must outlive it.
    OpenMap(const SyncClient &client, SyncMap map);

    const SyncMap &map() const { return m_map; }
    ItemStore &items() { return m_items; }
    MapLoader &loader() { return *m_loader; }

    // A newer state of the same map came.
    void setMap(SyncMap map);

signals:
    void mapChanged();

private:
    SyncMap m_map;
    ItemStore m_items;
    std::unique_ptr<MapLoader> m_loader;
};

} // namespace mapdesk
