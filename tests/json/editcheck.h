// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonedit.h"

namespace mapdesk {

// One of the edits of jsonedit with what it takes.
struct JsonEdit
{
    enum class Operation {
        SetValue,
        Rename,
        Remove,
        Insert,
        Move,
        SetKind,
    };
    static constexpr int operations = 6;
    static constexpr int kinds = 7; // of JsonNode

    Operation operation = Operation::SetValue;
    int node = 0; // of Insert: the container
    int row = 0;
    QString key = {};
    JsonText value = {};
    JsonNode::Kind kind = JsonNode::Kind::Null;

    TextSplices splices(const JsonTree &tree) const;

    // Brings node and row to where the edit can be made.
    void fit(const JsonTree &tree);
};

// Which promise of jsonedit does not hold for an edit; empty if all hold: valid splices within what
// is edited, valid JSON, all other tokens equal and in order, the wanted outcome, the layout kept.
QByteArray brokenEditPromise(const JsonTree &tree, const JsonEdit &edit);

} // namespace mapdesk
