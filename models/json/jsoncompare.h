// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonpath.h"
#include "jsontree.h"

#include <QHash>

#include <vector>

// What the diff and the merge have in common.
namespace mapdesk {

// A value that stands below so many steps is compared as a whole.
constexpr size_t deepestComparison = 200;

// The tree of the text without its white space: there, values with the same tokens have the same
// bytes.
JsonTree compactTree(const JsonText &text);

// Numbers for the members of several objects, from 0: those with the same decoded key have the same
// number; repeated ones are matched in their order.
class MemberNumbers
{
public:
    // Of an object's members, in their order.
    std::vector<int> add(const JsonTree &tree, int object);

    int count() const { return int(m_members.size()); }
    const JsonStep &step(int number) const { return m_members[size_t(number)].step; }

    // Whether any of the objects has a key twice.
    bool hasRepeatedKey() const { return m_hasRepeatedKey; }

private:
    struct Member
    {
        JsonStep step;
        int next = -1; // the number of the key's next occurrence
        // Of a first occurrence: which object had it last, and its latest occurrence there.
        int object = -1;
        int latest = -1;
    };

    int numberOf(const QString &key);
    int append(const JsonStep &step);

    std::vector<Member> m_members;
    QHash<QString, int> m_firsts;
    int m_objects = 0;
    bool m_hasRepeatedKey = false;
};

// The children in the order of these numbers; -1 where the object has no such member.
std::vector<int> nodesByNumber(const JsonTree &tree, int object, const std::vector<int> &numbers,
                               int count);

} // namespace mapdesk
