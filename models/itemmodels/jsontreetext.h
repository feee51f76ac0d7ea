// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontree.h"

#include <QCoreApplication>

namespace mapdesk {

// The words of a JSON tree's rows: text of the server as plain text on one line, what could deceive
// as escapes, what is very long cut with an ellipsis.
class JsonTreeText
{
    Q_DECLARE_TR_FUNCTIONS(JsonTreeText)

public:
    static QString key(const JsonTree &tree, int node);
    static QString scalar(const JsonTree &tree, int node); // a string decoded, without quotes
    static QString count(const JsonNode &container); // "3 members"
    static QString kind(JsonNode::Kind kind); // as JSON calls it: "string"
};

} // namespace mapdesk
