// SPDX-License-Identifier: GPL-3.0-or-later
#include "datacheck.h"

#include "jsonformat.h"
#include "jsontree.h"

#include <QSet>

#include <utility>

namespace mapdesk {

namespace {

std::optional<JsonPath> firstRepeatedKey(const JsonTree &tree)
{
    QSet<std::pair<int, QString>> seen; // by object
    for (int index = 1; index < tree.size(); ++index) {
        const JsonNode &node = tree.node(index);
        if (!node.isMember())
            continue;
        const qsizetype before = seen.size();
        seen.insert({node.parent, tree.key(index)});
        if (seen.size() == before)
            return pathOf(tree, index);
    }
    return {};
}

} // namespace

DataCheck DataCheck::of(const QByteArray &text)
{
    DataCheck check;
    const Result<JsonText, JsonError> parsed = JsonText::parse(text);
    if (!parsed) {
        check.error = parsed.error();
        check.bytes = text.size();
        return check;
    }
    check.json = *JsonText::parse(compactJson(*parsed));
    check.bytes = check.json->bytes().size();
    check.isObject = check.json->isObject();
    check.repeatedKey = firstRepeatedKey(JsonTree(*check.json));
    return check;
}

} // namespace mapdesk
