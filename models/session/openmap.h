// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemstore.h"
#include "maploader.h"
#include "maprefresh.h"
#include "synctypes.h"

#include <QObject>

#include <memory>
#include <optional>

namespace mapdesk {

class IntervalMapLoader;
class SyncClient;

// A map that somebody looks at: the map itself, its items and what reads them. Shared by all views
// of the map (see SyncSession::open); the last one to let go ends its loading.
class OpenMap : public QObject
{
    Q_OBJECT

public:
    // `client` must outlive it. `dataBudget` is the items'; nullptr: no limit.
    OpenMap(const SyncClient &client, SyncMap map, DataBudget *dataBudget = nullptr);

    const SyncMap &map() const { return m_map; }
    ItemStore &items() { return m_items; }
    MapLoader &loader() { return *m_loader; }
    LoadResumption &resumption() { return m_refresh->resumption(); } // of the loader's work
    LoadState state() const { return m_refresh->resumption().state(); } // as a person sees it
    bool isHeldBack() const; // by the service's limit, at present

    // A newer state of the same map came.
    void setMap(SyncMap map);

    // An item as the store has it: without its account, its address and its properties. Nothing
    // where it is not there, or where its data is not kept: then it has to be read.
    std::optional<MapItem> item(const ItemKey &key) const;

    bool has(const ItemKey &key) const { return m_items.find(key).has_value(); }
    Revision revisionOf(const ItemKey &key) const; // empty where it is not there

    // What asking for an item gave: its newest state, or that it is gone; other errors say nothing.
    void takeItem(const ItemKey &key, const Result<MapItem> &item);

    // Reads the map itself again.
    void readMap();

    // Reads the map and its items again, in place; rows that are the same do not change. What is
    // `visible` comes first, or is all that is read: see MapRefresh.
    void refresh(std::vector<ItemKey> visible = {});
    void readVisible(std::vector<ItemKey> visible); // again, and nothing else
    Freshness freshness() const { return m_refresh->freshness(); }
    bool isReading() const; // in the background, for the first time or again

    // While it is paused nothing is read in the background.
    void pauseLoading() { m_refresh->pause(); }
    void resumeLoading() { m_refresh->goOn(); }
    // Begins or goes on to load; while it is paused, once it is resumed.
    void load() { m_refresh->load(); }
    // A person wants no more; it does not go on by itself either.
    void stopLoading() { m_refresh->stop(); }
    // Whether it goes on by itself after what passes.
    void setResuming(bool isResuming) { m_refresh->setResuming(isResuming); }

    // Read parts of the map into its items, whatever the loader does: as fast as it goes, or page
    // after page. Not to outlive the map.
    std::unique_ptr<MapLoader> loaderOf(std::vector<KeyRange> ranges);
    std::unique_ptr<PageMapLoader> pageLoaderOf(const KeyRange &range);
    std::unique_ptr<KeyListReader> keyListReader();

signals:
    void mapChanged();
    void freshnessChanged(); // it may be another
    // The map or what is visible could not be read again; the loader has its own state and error.
    void refreshFailed(const mapdesk::ApiError &error);

private:
    std::unique_ptr<IntervalMapLoader> loaderOfAll();
    std::unique_ptr<IntervalMapLoader> intervalLoaderOf(std::vector<KeyRange> ranges);
    Call<SyncMap> fetchMap() const;
    ItemRangeSource rangeSource() const;

    const SyncClient &m_client;
    SyncMap m_map;
    ItemStore m_items;
    std::unique_ptr<MapLoader> m_loader;
    std::unique_ptr<MapRefresh> m_refresh;
    Call<SyncMap> m_fetch;
};

} // namespace mapdesk
