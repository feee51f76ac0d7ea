// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchseed.h"

#include "benchitems.h"

namespace mapdesk::practice {

Outcome<QString> fillWithItems(SeedWriter writer, const SeedRecipe &recipe)
{
    const auto service = writer.addService({.friendlyName = QStringLiteral("Bench")});
    if (!service)
        return service;
    auto map = writer.addMap(*service, {.uniqueName = QStringLiteral("bench")});
    if (!map)
        return failure(map.error());
    BenchItems items(recipe);
    for (qint64 index = 0; index < recipe.items; ++index) {
        const QByteArray key = items.nextKey();
        const auto added = writer.addItem(*map, {.key = key, .data = items.data()});
        if (!added)
            return failure(added.error());
    }
    return writer.finishMap(*map).map([&] { return *service; });
}

} // namespace mapdesk::practice
