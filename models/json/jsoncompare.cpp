// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsoncompare.h"

#include "jsonformat.h"

namespace mapdesk {

JsonTree compactTree(const JsonText &text)
{
    return JsonTree(compacted(text));
}

std::vector<int> MemberNumbers::add(const JsonTree &tree, int object)
{
    std::vector<int> numbers;
    numbers.reserve(size_t(tree.node(object).childCount));
    for (int row = 0; row < tree.node(object).childCount; ++row)
        numbers.push_back(numberOf(tree.key(tree.child(object, row))));
    ++m_objects;
    return numbers;
}

int MemberNumbers::numberOf(const QString &key)
{
    const auto known = m_firsts.constFind(key);
    const int first = known != m_firsts.constEnd() ? *known : append({.key = key});
    if (known == m_firsts.constEnd())
        m_firsts.insert(key, first);
    int number = first;
    if (m_members[size_t(first)].object == m_objects) {
        m_hasRepeatedKey = true;
        const int latest = m_members[size_t(first)].latest;
        number = m_members[size_t(latest)].next;
        if (number < 0) {
            number = append({.key = key, .occurrence = step(latest).occurrence + 1});
            m_members[size_t(latest)].next = number;
        }
    }
    m_members[size_t(first)].object = m_objects;
    m_members[size_t(first)].latest = number;
    return number;
}

int MemberNumbers::append(const JsonStep &step)
{
    m_members.push_back({.step = step});
    return count() - 1;
}

std::vector<int> nodesByNumber(const JsonTree &tree, int object, const std::vector<int> &numbers,
                               int count)
{
    std::vector<int> nodes(size_t(count), -1);
    for (size_t row = 0; row < numbers.size(); ++row)
        nodes[size_t(numbers[row])] = tree.child(object, int(row));
    return nodes;
}

} // namespace mapdesk
