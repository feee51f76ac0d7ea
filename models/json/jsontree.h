// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"

#include <vector>

namespace mapdesk {

// A value of a JSON text, by where it stands in the text.
struct JsonNode
{
    enum class Kind {
        Object,
        Array,
        String,
        Number,
        True,
        False,
        Null,
    };

    Kind kind = Kind::Null;
    int parent = -1; // -1: the whole text's value
    int row = 0; // position in the parent, from 0
    int occurrence = 0; // which of the parent's members with this decoded key, from 0
    int childCount = 0;
    int firstSlot = 0; // of its children, see JsonTree::child()
    qsizetype keyOffset = 0; // the key's token with its quotes; length 0 outside objects
    qsizetype keyLength = 0;
    qsizetype offset = 0; // the value, its brackets included
    qsizetype length = 0;

    bool isContainer() const { return kind == Kind::Object || kind == Kind::Array; }
    bool isMember() const { return keyLength > 0; }
    qsizetype begin() const { return isMember() ? keyOffset : offset; } // of a member: its key's
    qsizetype end() const { return offset + length; }
};

// Where the values of a JSON text stand in it: an index into the text, made in one walk. Nodes are
// numbered in the order of the text; 0 is the whole. Repeated keys are separate nodes. No depth of
// nesting can overflow a stack.
class JsonTree
{
public:
    explicit JsonTree(JsonText text = {});

    const JsonText &text() const { return m_text; }

    int size() const { return int(m_nodes.size()); }
    const JsonNode &node(int index) const { return m_nodes[size_t(index)]; }
    const JsonNode &root() const { return m_nodes.front(); }

    // The child in this row; 0 <= row < childCount.
    int child(int parent, int row) const;

    // Views into text().
    QByteArrayView keyText(int index) const;
    QByteArrayView valueText(int index) const;

    // The decoded key; null outside objects.
    QString key(int index) const;

    // The innermost value that a place in the text touches: from its first byte, in an object from
    // its key's, up to the place behind its last byte. White space, commas and brackets belong to
    // the container; all that no value touches, before and behind the text too, to the whole.
    int nodeAtOffset(qsizetype offset) const;

private:
    void countKeys(int object);

    JsonText m_text;
    std::vector<JsonNode> m_nodes;
    std::vector<int> m_children; // grouped by parent
};

} // namespace mapdesk
