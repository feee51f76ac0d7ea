// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonpath.h"
#include "jsontree.h"

namespace mapdesk {

// A JSON text laid out for reading, and where its values stand in that layout.
class LaidOutJson
{
public:
    // Bytes of text().
    struct Range
    {
        qsizetype offset = 0;
        qsizetype length = 0;

        friend bool operator==(const Range &, const Range &) = default;
    };

    explicit LaidOutJson(const JsonText &json = {});

    const QByteArray &text() const { return m_tree.text().bytes(); }

    // The member with its key, or the element, at `path`, if `value` (compact JSON) is what stands
    // there.
    std::optional<Range> find(const JsonPath &path, const QByteArray &value) const;

    // Where something at `path` would stand: at the innermost value around it that is there.
    Range around(const JsonPath &path) const;

private:
    JsonTree m_tree;
};

} // namespace mapdesk
