// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontree.h"

#include <QHash>

#include <vector>

namespace mapdesk {

// A value's traces are what is inside of it, scalars and empty containers, each with its path from
// the value on. They tell whether a value that was edited is still the same thing.

// Whether two values of compact texts are equal or have a trace in common.
bool haveCommonTrace(const JsonTree &tree, int node, const JsonTree &otherTree, int other);

// The traces of an array's elements: what was edited may have been another element before.
class ElementTraces
{
public:
    ElementTraces(const JsonTree &tree, int array);

    // Whether `node`, now in this row, has more in common with another element than with the one of
    // its row, or as much with another one that is `isEdited`, by row. Also if that is too much to
    // find out.
    bool mayComeFromElsewhere(int row, const JsonTree &tree, int node,
                              const std::vector<bool> &isEdited);

private:
    void countCommon(const JsonTree &tree, int node);

    QHash<size_t, std::vector<int>> m_rows; // by the trace's hash
    std::vector<int> m_common; // by row, with the value that was asked about last
    std::vector<int> m_found; // the rows that have anything in common with it
    qint64 m_steps = 0;
};

} // namespace mapdesk
