// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemchange.h"

#include "jsonformat.h"
#include "jsontext.h"
#include "numbers.h"
#include "timetolive.h"

#include <algorithm>

namespace mapdesk::practice {

namespace {

Outcome<QByteArray> checkedData(const QByteArray &data, Assumptions::Data allowed)
{
    if (data.trimmed().isEmpty())
        return refuse(Refusal::InvalidItemData);
    const auto json = JsonText::parse(data);
    if (!json)
        return refuse(Refusal::InvalidJson);
    const QByteArray compact = compactJson(*json);
    if (compact == "null")
        return refuse(Refusal::InvalidItemData);
    if (allowed == Assumptions::Data::ObjectsOnly && !json->isObject())
        return refuse(Refusal::InvalidJson);
    if (compact.size() > largestItemData)
        return refuse(Refusal::EntityTooLarge);
    return compact;
}

} // namespace

Outcome<ItemChange> requestedChange(const FormFields &form, Assumptions::Data allowed)
{
    ItemChange change;
    if (const auto text = form.value("Data")) {
        const auto data = checkedData(*text, allowed);
        if (!data)
            return failure(data.error());
        change.data = *data;
    }
    const auto itemTtl = timeToLive(form, {"ItemTtl", "Ttl"});
    if (!itemTtl)
        return failure(itemTtl.error());
    change.itemTtl = *itemTtl;
    const auto collectionTtl = timeToLive(form, {"CollectionTtl"});
    if (!collectionTtl)
        return failure(collectionTtl.error());
    change.collectionTtl = *collectionTtl;
    return change;
}

Outcome<std::optional<QByteArray>> requestedRevision(const HttpRequest &request)
{
    QByteArray tag = request.header("If-Match");
    if (tag.isNull())
        return std::nullopt;
    if (tag.size() >= 2 && tag.startsWith('"') && tag.endsWith('"'))
        tag = tag.sliced(1, tag.size() - 2);
    const bool isHex = std::ranges::all_of(tag, [](char digit) { return hexValue(digit) >= 0; });
    if (tag.isEmpty() || !isHex)
        return refuse(Refusal::InvalidIfMatch);
    return tag;
}

} // namespace mapdesk::practice
