// SPDX-License-Identifier: GPL-3.0-or-later
#include "elementmatch.h"

#include "elementtraces.h"

#include <QSet>

#include <algorithm>

namespace mapdesk {

namespace {

enum class Edit {
    None,
    InPlace, // of elements that stayed where they were
    Append, // of further elements, and nothing else
    Other,
};

using Elements = std::vector<QByteArrayView>;

Elements elementsOf(const JsonTree &tree, int array)
{
    Elements elements;
    for (int row = 0; row < tree.node(array).childCount; ++row)
        elements.push_back(tree.valueText(tree.child(array, row)));
    return elements;
}

// The array that both sides started from.
class BaseArray
{
public:
    BaseArray(const JsonTree &tree, int array)
        : m_tree(tree)
        , m_array(array)
        , m_elements(elementsOf(tree, array))
    {
    }

    // What was done to get that array of another tree.
    Edit editTo(const JsonTree &tree, int array)
    {
        const Elements elements = elementsOf(tree, array);
        if (elements == m_elements)
            return Edit::None;
        if (isAppendedTo(elements))
            return Edit::Append;
        const bool isInPlace = elements.size() == m_elements.size()
            && (elements.size() == 1 || !hasAnyMoved(elements, tree, array));
        return isInPlace ? Edit::InPlace : Edit::Other;
    }

private:
    // Had something been inserted further ahead, the last element would still be the last.
    bool isAppendedTo(const Elements &elements) const
    {
        return elements.size() > m_elements.size()
            && std::equal(m_elements.begin(), m_elements.end(), elements.begin())
            && (m_elements.empty() || elements.back() != m_elements.back());
    }

    // A new value that was elsewhere in the array, or is more like what was there than like what
    // was in its own row, may have come from there.
    bool hasAnyMoved(const Elements &elements, const JsonTree &tree, int array)
    {
        std::vector<bool> isEdited;
        for (size_t row = 0; row < elements.size(); ++row)
            isEdited.push_back(elements[row] != m_elements[row]);
        const QSet<QByteArrayView> known(m_elements.begin(), m_elements.end());
        if (!m_traces)
            m_traces.emplace(m_tree, m_array);
        for (size_t row = 0; row < elements.size(); ++row) {
            if (!isEdited[row])
                continue;
            const int node = tree.child(array, int(row));
            if (known.contains(elements[row])
                || m_traces->mayComeFromElsewhere(int(row), tree, node, isEdited))
                return true;
        }
        return false;
    }

    const JsonTree &m_tree;
    int m_array;
    Elements m_elements;
    std::optional<ElementTraces> m_traces;
};

} // namespace

bool areMatchedByPosition(const BySide<JsonTree> &trees, const BySide<int> &arrays)
{
    BaseArray base(trees[0], arrays[0]);
    const Edit theirs = base.editTo(trees[1], arrays[1]);
    const Edit mine = base.editTo(trees[2], arrays[2]);
    if (theirs == Edit::Other || mine == Edit::Other)
        return false;
    const bool isAppendedTwice = theirs == Edit::Append && mine == Edit::Append;
    return !isAppendedTwice || trees[1].valueText(arrays[1]) == trees[2].valueText(arrays[2]);
}

} // namespace mapdesk
