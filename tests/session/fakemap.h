// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keylistreader.h"
#include "testitems.h"

#include <QCoreApplication>

#include <map>

namespace mapdesk::test {

// A map as the service has it, whose pages come as soon as control returns to the event loop.
class FakeMap
{
public:
    struct Asked
    {
        QByteArray from; // empty: the first key
        int pageSize;
        Priority priority;

        bool operator==(const Asked &) const = default;
    };

    void put(const QByteArray &key, const QByteArray &data = "{}") { items[key] = item(key, data); }

    // k0000, k0001 and so on.
    void putNumbered(int count)
    {
        for (int number = 0; number < count; ++number)
            put(numberedKey(number));
    }

    static QByteArray numberedKey(int number)
    {
        return "k" + QByteArray::number(number).rightJustified(4, '0');
    }

    ItemRangeSource source()
    {
        return [this](const KeyRange &range, int pageSize) {
            return [this, range, pageSize](const QByteArray &target, Priority priority) {
                return page(target.isEmpty() ? range.first : target, pageSize, priority);
            };
        };
    }

    std::map<QByteArray, MapItem> items;
    std::vector<Asked> asked;
    bool fails = false;

private:
    Call<ItemPage> page(const QByteArray &from, int pageSize, Priority priority)
    {
        asked.push_back({from, pageSize, priority});
        const CallPromise<ItemPage> promise;
        Call<ItemPage> call = promise.call();
        if (fails)
            promise.finish(failure(serverFault()));
        else
            promise.finish(contentFrom(from, pageSize));
        return call;
    }

    // The link to the next page is the key where it begins.
    ItemPage contentFrom(const QByteArray &from, int pageSize) const
    {
        std::vector<MapItem> content;
        auto next = items.lower_bound(from);
        for (; next != items.end() && int(content.size()) < pageSize; ++next)
            content.push_back(next->second);
        return pageOf(content, next == items.end() ? QByteArray() : next->first);
    }

    static ApiError serverFault()
    {
        ApiError error;
        error.kind = ApiError::Kind::ServerFault;
        return error;
    }
};

inline std::vector<QByteArray> keysOf(const ItemStore &store)
{
    std::vector<QByteArray> keys;
    for (const ItemHandle handle : store.handles())
        keys.push_back(store.item(handle).key.toByteArray());
    return keys;
}

} // namespace mapdesk::test
