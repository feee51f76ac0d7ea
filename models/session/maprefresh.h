// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "freshness.h"
#include "keylistreader.h"
#include "loadresumption.h"
#include "synctypes.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace mapdesk {

// Brings a map and its items up to date, in place. One GET of the map tells whether anything but
// expiries changed: if not, only what is visible is read again; else that comes first, and then all
// of it in the background. A loading that is not at its end keeps its place: it goes on, unless a
// person stopped it, and what it has read is read again beside it. A map of a single page is read
// anew. One's own writes move the map's revision, too.
// What fails in the background and passes goes on by itself.
class MapRefresh : public QObject
{
    Q_OBJECT

public:
    using MapSource = std::function<Call<SyncMap>()>;
    // A loader of some ranges of the map into its items, for this object alone.
    using RangesLoader = std::function<std::unique_ptr<MapLoader>(std::vector<KeyRange>)>;

    // `map` is what is known of the map; all references must outlive it.
    MapRefresh(const SyncMap &map, ItemStore &items, MapLoader &loader, MapSource mapSource,
               ItemRangeSource itemSource, RangesLoader rangesLoader, QObject *parent = nullptr);

    // `visible`: what somebody sees of the map now.
    void start(std::vector<ItemKey> visible);

    // Reads nothing else again.
    void readVisible(std::vector<ItemKey> visible);

    Freshness freshness() const;

    // While it is paused nothing is read in the background, neither on nor again; what was left out
    // comes when it goes on.
    void pause();
    void goOn();

    // Begins or goes on to load; while it is paused, once it goes on.
    void load();

    // A person wants no more to be read in the background, also of what failed and would go on.
    void stop();

    LoadResumption &resumption() { return m_resumption; } // of the loader's work
    const LoadResumption &resumption() const { return m_resumption; }

    // For what is read again, too.
    void setPauses(const LoadResumption::Pauses &pauses);
    void setResuming(bool isResuming); // see LoadResumption::setEnabled

signals:
    void mapRead(const mapdesk::SyncMap &map);
    void freshnessChanged();
    // The map, what is visible or what was read before could not be read; the loader has its own
    // error.
    void failed(const mapdesk::ApiError &error);

private:
    void takeMap(const SyncMap &map);
    bool isUnchanged() const;
    bool isOnePage() const;
    void readVisibleFirst();
    void takeVisible(const std::optional<ApiError> &error);
    void readRest();
    void readOnAndAgain(const std::vector<KeyRange> &read);
    void followLoader();
    void followAgain();
    void goOnReadingAgain();
    bool isReadingRest() const;
    void finishIfRestIsRead();
    bool isAllInReadRanges() const;

    const SyncMap &m_map;
    ItemStore &m_items;
    MapLoader &m_loader;
    MapSource m_mapSource;
    RangesLoader m_rangesLoader;
    KeyListReader m_reader; // of what is visible
    LoadResumption m_resumption;
    std::unique_ptr<MapLoader> m_again; // of what the loader, midway, had read before
    std::unique_ptr<LoadResumption> m_againResumption; // where there is m_again
    LoadResumption::Pauses m_pauses; // where they are not the usual ones
    bool m_isResuming = true;
    std::vector<ItemKey> m_visible;
    std::optional<Revision> m_revision; // of the map, when all its items were last begun to be read
    bool m_isOutdated = false;
    bool m_isRestWanted = false;
    bool m_isRestBegun = false;
    bool m_wasComplete = false; // the loader, ever
    bool m_isPaused = false;
    bool m_wasLoading = false; // when it was paused
    Call<SyncMap> m_fetch;
};

} // namespace mapdesk
