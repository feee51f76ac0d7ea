// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "call.h"
#include "commandfailure.h"
#include "keptmap.h"
#include "page.h"
#include "recordedwrites.h"

#include <QMetaType>
#include <QObject>

#include <functional>
#include <memory>

namespace mapdesk {

class OpenMap;
class SyncClient;

// Why a map was not deleted. Nothing was, unless `failure` says that it is not certain.
struct MapDeletionStop
{
    enum class Reason {
        TooManyItems, // more than are kept: it could not be brought back whole
        KeepsChanging, // it changed each time while it was read, three times
        Halted, // the person stopped it
        NotKept, // the journal could not take it; `failure` says why
        Failed, // for any other reason: `failure`
    };

    Reason reason = Reason::Failed;
    int itemsRead = 0;
    CommandFailure failure = {};
};

// Whether a map may be deleted that cannot be brought back whole: of one with too many items the
// first are kept, of one that keeps changing what was read last.
enum class KeptPart { Whole, WhatIsPossible };

// The deletion of one map, until it is carried out or stops. Before the request leaves, the map's
// name, expiry, permissions and items go into the journal, so that it can be brought back (see
// MapRestoration). The map is looked at before and after the reading; where it changed meanwhile it
// is read again. Maps have no If-Match: what is written between the last look and the deletion goes
// with the map and is not kept. Nor does a permission that changes meanwhile show.
class MapDeletion : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostItems = 10'000;
    static constexpr int mostReadings = 3;

    // `client` and `writes` must outlive it.
    MapDeletion(const SyncClient &client, RecordedWrites &writes, std::shared_ptr<OpenMap> map,
                KeptPart part);

    // Nothing is emitted before it returns.
    void start() { begin(); }

    // Stops at once while the map is read, by stopped(); nothing once the deletion has left.
    void halt();

signals:
    void progressed(int itemsRead);
    void deleted();
    void stopped(const mapdesk::MapDeletionStop &stop);

private:
    void begin();
    void readItems(const QByteArray &target);
    void takeItems(const ItemPage &page);
    void readPermissions(const QByteArray &target);
    void takePermissions(const Page<MapPermission> &page);
    void lookAgain();
    void compare(const SyncMap &now);
    void keepMap();
    void send();
    void takeResult(const WriteResult<SyncMap> &result);
    void keep(const QJsonObject &facts, const QByteArray &payload,
              const std::function<void()> &afterwards);
    template <typename T, typename Take>
    Call<T> reading(Call<T> call, Take take);
    void stop(MapDeletionStop::Reason reason, const CommandFailure &failure = {});

    const SyncClient &m_client;
    RecordedWrites &m_writes;
    const std::shared_ptr<OpenMap> m_map;
    const KeptPart m_part;
    SyncMap m_before; // as it was before this reading
    QString m_group; // of this reading
    int m_readings = 0;
    int m_itemsRead = 0; // by this reading
    bool m_isWhole = true;
    bool m_isSent = false;
    Call<SyncMap> m_look;
    Call<ItemPage> m_itemPage;
    Call<Page<MapPermission>> m_permissionPage;
    Call<JournalSeq, QString> m_keeping;
    Call<WriteResult<SyncMap>> m_write;
};

} // namespace mapdesk

Q_DECLARE_METATYPE(mapdesk::MapDeletionStop)
