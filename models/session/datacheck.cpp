// SPDX-License-Identifier: GPL-3.0-or-later
#include "datacheck.h"

#include "jsonformat.h"
#include "jsontree.h"

namespace mapdesk {

namespace {

std::optional<int> firstRepeatedKey(const JsonTree &tree)
{
    for (int index = 0; index < tree.size(); ++index) {
        if (tree.node(index).occurrence > 0)
            return index;
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
    check.json = compacted(*parsed);
    check.bytes = check.json->bytes().size();
    check.isObject = check.json->isObject();
    const JsonTree tree(*parsed);
    if (const std::optional<int> node = firstRepeatedKey(tree)) {
        check.repeatedKey = pathOf(tree, *node);
        check.repeatedKeyOffset = tree.node(*node).keyOffset;
    }
    return check;
}

} // namespace mapdesk
