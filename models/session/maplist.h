// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemstore.h"
#include "maplistloader.h"
#include "synctypes.h"

#include <QObject>

#include <optional>

namespace mapdesk {

class SyncClient;

// The maps of one service, as far as they have been read, and what reads them. Shared by all who
// look at them (see SyncSession::maps); the last one to let go ends the reading. What this program
// writes to a map, or reads of one on its own, is in it at once.
class MapList : public QObject
{
    Q_OBJECT

public:
    MapList(ServiceSid service, const MapPageSource &source);
    // `client` must outlive it.
    MapList(const SyncClient &client, const ServiceSid &service);

    const ServiceSid &service() const { return m_service; }

    // By SID, which is the key; the data is the unique name, empty where there is none.
    const ItemStore &maps() const { return m_maps; }
    MapLoader &loader() { return m_loader; }

    // A map as the list has it: without its account, its address, its links and its properties.
    std::optional<SyncMap> map(const MapSid &sid) const;
    SyncMap map(ItemHandle handle) const;
    // Its service, SID and unique name alone.
    SyncMap identity(ItemHandle handle) const;

    // A map of this service is there in this state, was not found, or was deleted: then no page
    // that comes later brings it back.
    void take(const SyncMap &map);
    void remove(const MapSid &sid);
    void removeForGood(const MapSid &sid);

private:
    const ServiceSid m_service;
    ItemStore m_maps; // names count in no budget
    MapListLoader m_loader;
};

inline ItemKey keyOf(const MapSid &sid)
{
    return ItemKey(sid.value().toUtf8());
}

} // namespace mapdesk
