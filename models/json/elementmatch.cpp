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

// An array and what one side made of it.
class EditedArray
{
public:
    EditedArray(const JsonTree &baseTree, int baseArray, const JsonTree &tree, int array)
        : m_baseTree(baseTree)
        , m_baseArray(baseArray)
        , m_tree(tree)
        , m_array(array)
        , m_base(elementsOf(baseTree, baseArray))
        , m_elements(elementsOf(tree, array))
    {
    }

    Edit edit() const
    {
        if (m_elements == m_base)
            return Edit::None;
        if (isAppended())
            return Edit::Append;
        return isEditedInPlace() ? Edit::InPlace : Edit::Other;
    }

private:
    using Elements = std::vector<QByteArrayView>;

    static Elements elementsOf(const JsonTree &tree, int array)
    {
        Elements elements;
        for (int row = 0; row < tree.node(array).childCount; ++row)
            elements.push_back(tree.valueText(tree.child(array, row)));
        return elements;
    }

    // Had something been inserted further ahead, the last element would still be the last.
    bool isAppended() const
    {
        return m_elements.size() > m_base.size()
            && std::equal(m_base.begin(), m_base.end(), m_elements.begin())
            && (m_base.empty() || m_elements.back() != m_base.back());
    }

    bool isEditedInPlace() const
    {
        if (m_elements.size() != m_base.size())
            return false;
        std::vector<bool> isEdited;
        for (size_t row = 0; row < m_base.size(); ++row)
            isEdited.push_back(m_elements[row] != m_base[row]);
        return m_base.size() == 1 || !hasAnyMoved(isEdited);
    }

    // A new value that was elsewhere in the array, or is more like what was there than like what
    // was in its own row, may have come from there.
    bool hasAnyMoved(const std::vector<bool> &isEdited) const
    {
        const QSet<QByteArrayView> known(m_base.begin(), m_base.end());
        ElementTraces traces(m_baseTree, m_baseArray);
        for (size_t row = 0; row < m_base.size(); ++row) {
            if (!isEdited[row])
                continue;
            const int node = m_tree.child(m_array, int(row));
            if (known.contains(m_elements[row])
                || traces.mayComeFromElsewhere(int(row), m_tree, node, isEdited))
                return true;
        }
        return false;
    }

    const JsonTree &m_baseTree;
    int m_baseArray;
    const JsonTree &m_tree;
    int m_array;
    Elements m_base;
    Elements m_elements;
};

} // namespace

bool areMatchedByPosition(const BySide<JsonTree> &trees, const BySide<int> &arrays)
{
    const auto editBy = [&](JsonSide side) {
        return EditedArray(trees[0], arrays[0], trees[size_t(side)], arrays[size_t(side)]).edit();
    };
    const Edit theirs = editBy(JsonSide::Theirs);
    const Edit mine = editBy(JsonSide::Mine);
    if (theirs == Edit::Other || mine == Edit::Other)
        return false;
    const bool isAppendedTwice = theirs == Edit::Append && mine == Edit::Append;
    return !isAppendedTwice || trees[1].valueText(arrays[1]) == trees[2].valueText(arrays[2]);
}

} // namespace mapdesk
