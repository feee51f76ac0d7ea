// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontreematch.h"

#include "jsontree.h"
#include "jsontreerow.h"

#include <QHash>

#include <algorithm>

namespace mapdesk {

namespace {

// Where rows go and come in more separate places of one container than this, what lies between them
// goes and comes as one.
constexpr int mostRuns = 1000;

// Of the tokens: white space does not count. What has the same one is taken to be equal.
using Fingerprint = size_t;

Fingerprint keyFingerprint(const JsonTree &tree, int node)
{
    return tree.node(node).isMember() ? qHash(tree.keyText(node)) : 0;
}

std::vector<Fingerprint> fingerprints(const JsonTree &tree)
{
    std::vector<Fingerprint> prints(static_cast<size_t>(tree.size()));
    for (int index = tree.size() - 1; index >= 0; --index) { // children come behind their parent
        const JsonNode &node = tree.node(index);
        Fingerprint print = qHash(int(node.kind));
        if (!node.isContainer())
            print = qHashMulti(print, tree.valueText(index));
        for (int row = 0; row < node.childCount; ++row) {
            const int child = tree.child(index, row);
            print = qHashMulti(print, keyFingerprint(tree, child), prints[size_t(child)]);
        }
        prints[size_t(index)] = print;
    }
    return prints;
}

class Matcher
{
public:
    Matcher(const JsonTree &before, const JsonTree &after)
        : m_before(before)
        , m_after(after)
        , m_printsBefore(fingerprints(before))
        , m_printsAfter(fingerprints(after))
    {
    }

    // Of one container that is matched: its children.
    void matchChildren(JsonTreeRow &container);

private:
    template <typename Key>
    using Places = std::vector<std::pair<Key, size_t>>; // of a child in its container

    bool isSame(size_t row, size_t place) const;
    Fingerprint printBefore(size_t row) const;
    Fingerprint printAfter(size_t place) const;

    void matchMiddle();
    void pairEqual();
    void pairByKey();
    void pairByNeighbours();
    template <typename Key>
    void pairUp(Places<Key> rows, Places<Key> places);
    void pair(size_t row, size_t place);
    void giveUpIfScattered();
    bool isChanged(int from, int to) const;

    const JsonTree &m_before;
    const JsonTree &m_after;
    const std::vector<Fingerprint> m_printsBefore;
    const std::vector<Fingerprint> m_printsAfter;

    // The container in hand.
    std::vector<JsonTreeRow *> m_rows;
    std::vector<int> m_nodes; // of m_after
    std::vector<int> m_rowOf; // each node's row; -1: new
    bool m_hasKeys = false; // before and after
    size_t m_first = 0; // what is not equal from the start on…
    size_t m_rowsEnd = 0; // …and to the end
    size_t m_nodesEnd = 0;
};

void Matcher::matchChildren(JsonTreeRow &container)
{
    const JsonNode &after = m_after.node(container.match);
    m_hasKeys = after.kind == JsonNode::Kind::Object
        && m_before.node(container.node).kind == JsonNode::Kind::Object;
    m_rows.clear();
    for (const std::unique_ptr<JsonTreeRow> &child : container.children)
        m_rows.push_back(child.get());
    m_nodes.clear();
    for (int row = 0; row < after.childCount; ++row)
        m_nodes.push_back(m_after.child(container.match, row));
    m_rowOf.assign(m_nodes.size(), -1);

    m_first = 0;
    m_rowsEnd = m_rows.size();
    m_nodesEnd = m_nodes.size();
    while (m_first < std::min(m_rowsEnd, m_nodesEnd) && isSame(m_first, m_first)) {
        pair(m_first, m_first);
        ++m_first;
    }
    while (std::min(m_rowsEnd, m_nodesEnd) > m_first && isSame(m_rowsEnd - 1, m_nodesEnd - 1))
        pair(--m_rowsEnd, --m_nodesEnd);
    matchMiddle();
    for (JsonTreeRow *row : m_rows)
        row->isChanged = row->match >= 0 && isChanged(row->node, row->match);
}

void Matcher::matchMiddle()
{
    pairEqual();
    if (m_hasKeys)
        pairByKey();
    pairByNeighbours();
    giveUpIfScattered();
}

Fingerprint Matcher::printBefore(size_t row) const
{
    const int node = m_rows[row]->node;
    const Fingerprint print = m_printsBefore[size_t(node)];
    return m_hasKeys ? qHashMulti(print, keyFingerprint(m_before, node)) : print;
}

Fingerprint Matcher::printAfter(size_t place) const
{
    const int node = m_nodes[place];
    const Fingerprint print = m_printsAfter[size_t(node)];
    return m_hasKeys ? qHashMulti(print, keyFingerprint(m_after, node)) : print;
}

bool Matcher::isSame(size_t row, size_t place) const
{
    return printBefore(row) == printAfter(place);
}

void Matcher::pairEqual()
{
    Places<Fingerprint> rows;
    for (size_t row = m_first; row < m_rowsEnd; ++row)
        rows.emplace_back(printBefore(row), row);
    Places<Fingerprint> places;
    for (size_t place = m_first; place < m_nodesEnd; ++place)
        places.emplace_back(printAfter(place), place);
    pairUp(std::move(rows), std::move(places));
}

void Matcher::pairByKey()
{
    Places<QString> rows;
    for (size_t row = m_first; row < m_rowsEnd; ++row) {
        if (m_rows[row]->match < 0)
            rows.emplace_back(m_before.key(m_rows[row]->node), row);
    }
    Places<QString> places;
    for (size_t place = m_first; place < m_nodesEnd; ++place) {
        if (m_rowOf[place] < 0)
            places.emplace_back(m_after.key(m_nodes[place]), place);
    }
    pairUp(std::move(rows), std::move(places));
}

void Matcher::pairByNeighbours()
{
    for (size_t place = m_first; place < m_nodesEnd; ++place) {
        if (m_rowOf[place] >= 0)
            continue;
        // Behind the row of the place before, if that is known.
        const size_t row = place == m_first ? m_first : size_t(m_rowOf[place - 1] + 1);
        const bool isKnown = place == m_first || m_rowOf[place - 1] >= 0;
        if (isKnown && row < m_rowsEnd && m_rows[row]->match < 0)
            pair(row, place);
    }
}

// The first of a key with the first, and so on.
template <typename Key>
void Matcher::pairUp(Places<Key> rows, Places<Key> places)
{
    std::sort(rows.begin(), rows.end());
    std::sort(places.begin(), places.end());
    auto place = places.begin();
    for (const auto &[key, row] : rows) {
        while (place != places.end() && place->first < key)
            ++place;
        if (place == places.end())
            return;
        if (place->first == key)
            pair(row, (place++)->second);
    }
}

void Matcher::pair(size_t row, size_t place)
{
    m_rows[row]->match = m_nodes[place];
    m_rowOf[place] = int(row);
}

// Each run is told to the views on its own.
void Matcher::giveUpIfScattered()
{
    int runs = 0;
    for (size_t row = m_first + 1; row < m_rowsEnd; ++row)
        runs += (m_rows[row]->match < 0) != (m_rows[row - 1]->match < 0);
    for (size_t place = m_first + 1; place < m_nodesEnd; ++place)
        runs += (m_rowOf[place] < 0) != (m_rowOf[place - 1] < 0);
    for (size_t row = m_first; row < m_rowsEnd && runs > mostRuns; ++row)
        m_rows[row]->match = -1;
}

bool Matcher::isChanged(int from, int to) const
{
    const JsonNode &before = m_before.node(from);
    const JsonNode &after = m_after.node(to);
    return before.kind != after.kind || before.isMember() != after.isMember()
        || (!after.isMember() && before.row != after.row)
        || m_before.keyText(from) != m_after.keyText(to)
        || m_before.valueText(from) != m_after.valueText(to);
}

} // namespace

void matchRows(JsonTreeRow &root, const JsonTree &before, const JsonTree &after)
{
    Matcher matcher(before, after);
    root.match = 0;
    root.isChanged = before.valueText(0) != after.valueText(0)
        || before.root().kind != after.root().kind;
    forEachRow(root, [&matcher](JsonTreeRow &row) {
        for (const std::unique_ptr<JsonTreeRow> &child : row.children)
            child->match = -1;
        if (row.match >= 0)
            matcher.matchChildren(row);
    });
}

} // namespace mapdesk
