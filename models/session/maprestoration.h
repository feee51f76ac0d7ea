// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemrestoration.h"
#include "keptmap.h"
#include "writereversal.h"

#include <deque>
#include <memory>
#include <vector>

namespace mapdesk {

// Brings a deleted map back from what was kept of it (see MapDeletion): a new map with its name and
// the time it had left, then its permissions, then its items, a few at a time; each is a write of
// its own in the journal. Where another map has the name it stops: CreatedSince. What concerns one
// item alone is counted, any other failure stops it; started again it goes on where it was.
// Where the map had nothing in it (isOfEmptyMap()) nothing was kept, and the new map is all.
class MapRestoration : public WriteReversal
{
    Q_OBJECT

public:
    static constexpr size_t mostAtOnce = 4;

    MapRestoration(const ReversalTools &tools, const ReversalRequest &request);
    ~MapRestoration() override;

    // Stops once what is on the wire has been answered.
    void halt() { m_isHalting = true; }

    // Whether, after a stop, start() goes on.
    bool canGoOn() const { return !m_restored.map.sid.isEmpty(); }

signals:
    void progressed(int done, int total); // permissions and items
    void restored(const mapdesk::MapRestored &restored); // just before done()

protected:
    void run() override;

private:
    void loadKept();
    void takeKept(const Result<std::vector<JournalEntry>, QString> &kept);
    void createMap();
    void takeCreated(const WriteResult<SyncMap> &result);
    void readTaken(const ApiError &refusal);
    void correctExpiry();
    void goOn();
    void startPermission();
    void takePermission(const WriteResult<MapPermission> &result);
    void startItem();
    void takeEnding(ItemRestoration *item, ItemRestoration::Ending ending, const ApiError &error);
    void interrupt(const ApiError &error);
    void stopHere();
    WriteSubject newSubject() const;
    bool isUnderWay() const { return m_permission.isActive() || !m_running.empty(); }

    std::optional<KeptMap> m_kept; // without what waits
    std::deque<KeptPermission> m_waitingPermissions;
    std::deque<KeptItem> m_waitingItems;
    std::vector<std::unique_ptr<ItemRestoration>> m_running;
    MapRestored m_restored;
    int m_total = 0;
    bool m_isHalting = false;
    std::optional<ApiError> m_interruption;
    Call<std::vector<JournalEntry>, QString> m_keptLoading;
    Call<WriteResult<SyncMap>> m_mapWrite;
    Call<SyncMap> m_takenReading;
    Call<WriteResult<MapPermission>> m_permission;
};

} // namespace mapdesk
