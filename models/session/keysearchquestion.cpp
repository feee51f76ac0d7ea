// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearchquestion.h"

#include "missingresource.h"
#include "syncclient.h"

#include <algorithm>

namespace mapdesk {

namespace {

FoundItem foundItem(const SearchedMap &map, const MapItem &item)
{
    return {map, item.key, item.revision.value(), item.updatedMs, item.expiresMs};
}

FoundItem foundItem(const SearchedMap &map, const ItemView &item)
{
    return {map, ItemKey(item.key.toByteArray()), QString::fromLatin1(item.revision),
            item.updatedMs, item.expiresMs};
}

// Rather than what was asked for in it.
bool isServiceGone(const ApiError &error)
{
    return missingResource(error) == MissingResource::Service;
}

Result<KeySearchAnswer> answerOf(const SearchedMap &map, const Result<MapItem> &item)
{
    if (item)
        return KeySearchAnswer{.items = {foundItem(map, *item)}};
    const ApiError &error = item.error();
    if (error.kind != ApiError::Kind::NotFound || isServiceGone(error))
        return failure(error);
    return KeySearchAnswer{.isMapGone = missingResource(error) == MissingResource::Map};
}

// The list is in the order of the keys, so that those with the prefix come first in it.
Result<KeySearchAnswer> answerOf(const SearchedMap &map, const QByteArray &prefix,
                                 const Result<ItemPage> &page)
{
    if (!page && page.error().kind == ApiError::Kind::NotFound && !isServiceGone(page.error()))
        return KeySearchAnswer{.isMapGone = true};
    if (!page)
        return failure(page.error());
    KeySearchAnswer answer;
    for (const ItemView &item : page->items) {
        if (item.key.startsWith(prefix))
            answer.items.push_back(foundItem(map, item));
    }
    const bool hasMore = answer.items.size() > mostOfPrefix;
    answer.items.resize(std::min(answer.items.size(), mostOfPrefix));
    for (FoundItem &item : answer.items)
        item.hasMore = hasMore;
    return answer;
}

} // namespace

Call<KeySearchAnswer> askForKey(const SyncClient &client, const SearchedMap &map,
                                const KeySearchQuestion &question)
{
    const SyncClient background = client.at(Priority::Background);
    const ItemKey &key = question.key;
    if (question.isPrefix) {
        return background
            .listItems(map.service, map.sid, {.pageSize = int(mostOfPrefix) + 1}, {.from = key})
            .map<KeySearchAnswer>([map, key](const Result<ItemPage> &page) {
                return answerOf(map, key.value(), page);
            });
    }
    return background.fetchItem(map.service, map.sid, key)
        .map<KeySearchAnswer>([map](const Result<MapItem> &item) { return answerOf(map, item); });
}

} // namespace mapdesk
