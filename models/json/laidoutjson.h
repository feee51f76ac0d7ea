// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonpath.h"
#include "jsontree.h"
#include "textsearch.h"

namespace mapdesk {

// A JSON text laid out for reading, and where its values stand in that layout. Ranges are bytes of
// text().
class LaidOutJson
{
public:
    explicit LaidOutJson(const JsonText &json = {});

    const QByteArray &text() const { return m_tree.text().bytes(); }

    // The member with its key, or the element, at `path`, if `value` (compact JSON) is what stands
    // there.
    std::optional<TextRange> find(const JsonPath &path, const QByteArray &value) const;

    // Where something at `path` would stand: at the innermost value around it that is there.
    TextRange around(const JsonPath &path) const;

private:
    JsonTree m_tree;
};

} // namespace mapdesk
