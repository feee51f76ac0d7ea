// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemhandlers.h"

#include "answers.h"
#include "itemchange.h"
#include "listpage.h"
#include "names.h"
#include "representations.h"

namespace mapdesk::practice {

namespace {

HttpAnswer itemAnswer(const Exchange &exchange, const MapRecord &map, const ItemRecord &item,
                      int status)
{
    HttpAnswer answer = jsonAnswer(status, itemJson(exchange, map, item));
    answer.addHeader("ETag", '"' + revisionText(item.event) + '"');
    return answer;
}

} // namespace

Outcome<HttpAnswer> listItems(const Exchange &exchange)
{
    const auto map = pathMap(exchange);
    if (!map)
        return failure(map.error());
    auto page = ListPage::parse(exchange, ListPage::Seek::Yes, isItemKey);
    if (!page)
        return failure(page.error());
    auto items = exchange.state.readItems(*map, page->range());
    if (!items)
        return failure(items.error());
    page->settle(*items);
    const ItemWriter writer(exchange, *map);
    QList<QByteArray> records;
    records.reserve(items->size());
    for (const ItemRecord &item : std::as_const(*items))
        records.append(writer.json(item));
    return page->answer(exchange, "items", records);
}

Outcome<HttpAnswer> fetchItem(const Exchange &exchange)
{
    const auto map = pathMap(exchange);
    if (!map)
        return failure(map.error());
    return exchange.state.readItem(*map, pathItemKey(exchange)).map([&](const auto &item) {
        return itemAnswer(exchange, *map, item, 200);
    });
}

Outcome<HttpAnswer> createItem(const Exchange &exchange)
{
    const auto map = pathMap(exchange);
    if (!map)
        return failure(map.error());
    const FormFields &form = exchange.form;
    const QByteArray key = form.value("Key").value_or(QByteArray());
    if (!isItemKey(key))
        return refuse(Refusal::InvalidItemKey);
    const auto change = requestedChange(form, exchange.assumptions.data);
    if (!change)
        return failure(change.error());
    if (!change->data)
        return refuse(Refusal::InvalidItemData);
    return exchange.state.createItem(*map, key, *change).map([&](const ItemRecord &item) {
        return itemAnswer(exchange, *map, item, 201);
    });
}

Outcome<HttpAnswer> updateItem(const Exchange &exchange)
{
    const auto map = pathMap(exchange);
    if (!map)
        return failure(map.error());
    auto change = requestedChange(exchange.form, exchange.assumptions.data);
    if (!change)
        return failure(change.error());
    if (!change->data && !change->itemTtl)
        return refuse(Refusal::NoParameters);
    const auto revision = requestedRevision(exchange.request);
    if (!revision)
        return failure(revision.error());
    change->onlyIfRevision = *revision;
    return exchange.state.updateItem(*map, pathItemKey(exchange), *change)
        .map([&](const ItemRecord &item) { return itemAnswer(exchange, *map, item, 200); });
}

Outcome<HttpAnswer> deleteItem(const Exchange &exchange)
{
    const auto map = pathMap(exchange);
    if (!map)
        return failure(map.error());
    return requestedRevision(exchange.request)
        .and_then([&](const std::optional<QByteArray> &revision) {
            return exchange.state.deleteItem(*map, pathItemKey(exchange), revision);
        })
        .map(deletedAnswer);
}

} // namespace mapdesk::practice
