// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the body of an answer, through every decoder and into the store.
#include "decode.h"
#include "errorbody.h"
#include "fuzzing.h"
#include "itemstore.h"
#include "serviceorigin.h"

#include <map>

using namespace mapdesk;
using mapdesk::fuzz::require;

namespace {

bool isWithin(QByteArrayView view, const QByteArray &bytes)
{
    return view.isEmpty() || (view.begin() >= bytes.begin() && view.end() <= bytes.end());
}

void checkViews(const ItemPage &page)
{
    for (const ItemView &item : page.items) {
        require(!item.key.isEmpty(), "an item has a key");
        require(isWithin(item.data, page.body), "data lies within the body");
        for (const QByteArrayView text : {item.key, item.revision, item.createdBy})
            require(isWithin(text, page.body) || isWithin(text, page.unescaped),
                    "a text lies within what the page owns");
    }
}

bool isSame(const ItemView &a, const ItemView &b)
{
    return a.key == b.key && a.data == b.data && a.revision == b.revision
        && a.createdBy == b.createdBy && a.createdMs == b.createdMs && a.updatedMs == b.updatedMs
        && a.expiresMs == b.expiresMs;
}

bool isSame(const ItemView &view, const MapItem &item)
{
    return view.key == item.key.value() && view.data == item.data
        && view.revision == item.revision.value().toUtf8()
        && view.createdBy == item.createdBy.toUtf8() && view.createdMs == item.createdMs
        && view.updatedMs == item.updatedMs && view.expiresMs == item.expiresMs;
}

void checkStore(const ItemPage &page)
{
    std::map<QByteArray, ItemView> last;
    for (const ItemView &item : page.items)
        last[item.key.toByteArray()] = item;
    ItemStore store;
    store.applyPage({}, page.items);
    store.applyPage({}, page.items);
    const std::vector<ItemHandle> handles = store.handles();
    require(handles.size() == last.size(), "the store has each key once");
    auto expected = last.begin();
    for (const ItemHandle handle : handles)
        require(isSame(store.item(handle), (expected++)->second),
                "the store holds the last item of each key, in order");
}

// The slow decoder looks at the whole text first.
void checkAgainstTheOther(const Result<ItemPage, QString> &page,
                          const Result<Page<MapItem>, QString> &other)
{
    if (!other)
        return;
    const auto hasNoKey = [](const MapItem &item) { return item.key.isEmpty(); };
    const bool isWithoutKey = std::ranges::any_of(other->records, hasNoKey);
    require(page.has_value() != isWithoutKey, "a valid page fails only for want of a key");
    if (!page)
        return;
    require(page->nextTarget == other->nextTarget, "both decoders find the same next page");
    const auto isSamePair = [](const ItemView &a, const MapItem &b) { return isSame(a, b); };
    require(std::ranges::equal(page->items, other->records, isSamePair),
            "both decoders find the same items");
}

void checkItemPages(const QByteArray &body, const ServiceOrigin &origin)
{
    const Result<ItemPage, QString> page = decodeItemPage(body, origin);
    require(page || !page.error().isEmpty(), "an error says something");
    checkAgainstTheOther(page, decodeItemPageWithProperties(body, origin));
    if (!page)
        return;
    checkViews(*page);
    checkStore(*page);
    const Result<ItemPage, QString> again = decodeItemPage(body, origin);
    const auto isSamePair = [](const ItemView &a, const ItemView &b) { return isSame(a, b); };
    require(again && std::ranges::equal(page->items, again->items, isSamePair),
            "the same body gives the same items");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const ServiceOrigin origin = *ServiceOrigin::parse(
        QStringLiteral("https://sync.twilio.com"));
    const QByteArray body = fuzz::bytesOf(data, size);
    checkItemPages(body, origin);
    decodeServicePage(body, origin);
    decodeMapPage(body, origin);
    decodeMap(body);
    decodeErrorBody(body);
    const Result<MapItem, QString> item = decodeItem(body);
    require(!item || !item->key.isEmpty(), "an item has a key");
    return 0;
}
