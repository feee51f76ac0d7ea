// SPDX-License-Identifier: GPL-3.0-or-later
#include "datachanges.h"

#include "jsonformat.h"

namespace mapdesk {

namespace {

using Changes = std::optional<std::vector<JsonChange>>;

// Members by themselves say more than the whole; what is no object, or an empty one, is one value.
Changes wholeChange(const QByteArray &data, JsonChange::Kind kind)
{
    const bool isAdded = kind == JsonChange::Kind::Added;
    const auto json = JsonText::parse(data);
    if (!json)
        return {};
    if (json->isObject()) {
        auto members = isAdded ? jsonDiff(JsonText(), *json) : jsonDiff(*json, JsonText());
        if (!members.empty())
            return members;
    }
    JsonChange whole;
    whole.kind = kind;
    (isAdded ? whole.after : whole.before) = compacted(*json).bytes();
    return std::vector{whole};
}

} // namespace

Changes dataChanges(const std::optional<QByteArray> &before, const std::optional<QByteArray> &after)
{
    if (!before && !after)
        return std::vector<JsonChange>();
    if (!before)
        return wholeChange(*after, JsonChange::Kind::Added);
    if (!after)
        return wholeChange(*before, JsonChange::Kind::Removed);
    const auto one = JsonText::parse(*before);
    const auto other = JsonText::parse(*after);
    if (!one || !other)
        return {};
    return jsonDiff(*one, *other);
}

} // namespace mapdesk
