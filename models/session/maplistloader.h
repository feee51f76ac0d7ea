// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "pagemaploader.h"
#include "synctypes.h"

#include <QSet>

namespace mapdesk {

// Where the loader gets a page of maps from: SyncClient::listMaps bound to a service, or a test's
// own. As ItemPageSource.
using MapPageSource =
    std::function<Call<Page<SyncMap>>(const QByteArray &target, Priority priority)>;

// A page of maps as items: the key is the SID, the data the unique name.
ItemPage asItemPage(const Page<SyncMap> &maps);

// Reads the maps of a service, page after page. Their order is by no promise: a map is gone that
// was there before the first page was asked for and came in none. Nothing is removed before the
// last page.
class MapListLoader : public PageMapLoader
{
    Q_OBJECT

public:
    // `store` must outlive the loader.
    MapListLoader(const MapPageSource &source, ItemStore &store, QObject *parent = nullptr);

    // What is known of a map from elsewhere: it is there, or deleted for good, whatever a page says
    // that was on its way by then. A SID is never used again.
    void noteThere(const ItemKey &sid);
    void noteDeleted(const ItemKey &sid);

protected:
    void beginAgain() override;
    void storePage(const ItemPage &page) override;

private:
    void removeUnseen();

    QSet<QByteArray> m_unseen; // SIDs that were there before and have not come so far
    QSet<QByteArray> m_deleted;
};

} // namespace mapdesk
