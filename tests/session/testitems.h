// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "itemstore.h"
#include "synctypes.h"

#include <initializer_list>

// Items for the tests of the session and of its models.
namespace mapdesk::test {

inline MapItem item(const QByteArray &key, const QByteArray &data = "{}")
{
    MapItem made;
    made.key = ItemKey(key);
    made.data = data;
    made.revision = Revision(QStringLiteral("1a"));
    made.createdBy = QStringLiteral("system");
    made.createdMs = 1'700'000'000'000;
    made.updatedMs = 1'700'000'100'000;
    return made;
}

inline std::vector<MapItem> items(std::initializer_list<const char *> keys)
{
    std::vector<MapItem> made;
    for (const char *key : keys)
        made.push_back(item(key));
    return made;
}

// The page in which a service sends these.
inline ItemPage pageOf(const std::vector<MapItem> &items, const QByteArray &nextTarget = {})
{
    ItemPage page;
    for (const MapItem &item : items)
        page.body += item.key.value() + item.data + item.revision.value().toUtf8()
            + item.createdBy.toUtf8();
    qsizetype place = 0;
    const auto next = [&page, &place](qsizetype size) {
        return QByteArrayView(page.body).sliced(std::exchange(place, place + size), size);
    };
    for (const MapItem &item : items) {
        page.items.push_back({.key = next(item.key.value().size()),
                              .data = next(item.data.size()),
                              .revision = next(item.revision.value().toUtf8().size()),
                              .createdBy = next(item.createdBy.toUtf8().size()),
                              .createdMs = item.createdMs,
                              .updatedMs = item.updatedMs,
                              .expiresMs = item.expiresMs});
    }
    page.nextTarget = nextTarget;
    return page;
}

inline void upsert(ItemStore &store, const std::vector<MapItem> &items)
{
    store.upsert(pageOf(items).items);
}

} // namespace mapdesk::test
