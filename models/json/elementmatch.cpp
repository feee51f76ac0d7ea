// SPDX-License-Identifier: GPL-3.0-or-later
#include "elementmatch.h"

#include <QSet>

#include <algorithm>

namespace mapdesk {

namespace {

using Elements = std::vector<QByteArrayView>;

enum class Edit {
    None,
    InPlace, // of elements that stayed where they were
    Append, // of further elements, and nothing else
    Other,
};

Elements elementsOf(const JsonTree &tree, int array)
{
    Elements elements;
    for (int row = 0; row < tree.node(array).childCount; ++row)
        elements.push_back(tree.valueText(tree.child(array, row)));
    return elements;
}

// Had something been inserted further ahead, the last element would still be the last.
bool isAppended(const Elements &base, const Elements &side)
{
    return side.size() > base.size() && std::equal(base.begin(), base.end(), side.begin())
        && (base.empty() || side.back() != base.back());
}

// A new value that was elsewhere in the array may have come from there.
bool isEditedInPlace(const Elements &base, const Elements &side)
{
    if (side.size() != base.size())
        return false;
    const QSet<QByteArrayView> known(base.begin(), base.end());
    for (size_t row = 0; row < base.size(); ++row)
        if (side[row] != base[row] && known.contains(side[row]))
            return false;
    return true;
}

Edit editOf(const Elements &base, const Elements &side)
{
    if (side == base)
        return Edit::None;
    if (isAppended(base, side))
        return Edit::Append;
    return isEditedInPlace(base, side) ? Edit::InPlace : Edit::Other;
}

} // namespace

bool areMatchedByPosition(const BySide<JsonTree> &trees, const BySide<int> &arrays)
{
    BySide<Elements> elements;
    for (size_t side = 0; side < elements.size(); ++side)
        elements[side] = elementsOf(trees[side], arrays[side]);
    const auto &[base, theirs, mine] = elements;
    const Edit theirEdit = editOf(base, theirs);
    const Edit myEdit = editOf(base, mine);
    if (theirEdit == Edit::Other || myEdit == Edit::Other)
        return false;
    const bool isAppendedTwice = theirEdit == Edit::Append && myEdit == Edit::Append;
    return !isAppendedTwice || theirs == mine;
}

} // namespace mapdesk
