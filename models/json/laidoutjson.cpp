// SPDX-License-Identifier: GPL-3.0-or-later
#include "laidoutjson.h"

#include "jsonformat.h"
#include "jsontokens.h"

namespace mapdesk {

LaidOutJson::LaidOutJson(const JsonText &json)
    : m_tree(prettified(json))
{
}

std::optional<TextRange> LaidOutJson::find(const JsonPath &path, const QByteArray &value) const
{
    const std::optional<int> found = nodeAt(m_tree, path);
    if (!found || !hasSameTokens(m_tree.valueText(*found), value))
        return {};
    const JsonNode &node = m_tree.node(*found);
    return TextRange{node.begin(), node.end() - node.begin()};
}

TextRange LaidOutJson::around(const JsonPath &path) const
{
    JsonPath outer = path;
    while (!outer.empty()) {
        outer.pop_back();
        if (const std::optional<int> found = nodeAt(m_tree, outer))
            return {m_tree.node(*found).begin(), 0};
    }
    return {};
}

} // namespace mapdesk
