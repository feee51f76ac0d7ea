// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synctypes.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace mapdesk {

class MapList;
class OpenMap;
class RecordedWrites;
class SyncClient;

// The lists of maps that somebody looks at, one a service, each kept up with what the session
// writes and reads.
class MapLists : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    MapLists(const SyncClient &client, const RecordedWrites &writes);

    std::shared_ptr<MapList> of(const ServiceSid &service);

    // From now on its list has every state of it that comes.
    void follow(const OpenMap &map);

private:
    void take(const SyncMap &map);
    void remove(const ServiceSid &service, const MapSid &map);
    void removeForGood(const ServiceSid &service, const MapSid &map);

    const SyncClient &m_client;
    QHash<ServiceSid, std::weak_ptr<MapList>> m_lists;
};

} // namespace mapdesk
