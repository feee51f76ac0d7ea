// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemdrafts.h"

#include <algorithm>
#include <utility>

namespace mapdesk {

namespace {

auto isOf(const CommandTarget &target)
{
    return [&target](const ItemDraft &draft) { return draft.target == target; };
}

} // namespace

void ItemDrafts::keep(ItemDraft draft)
{
    const auto known = std::find_if(m_drafts.begin(), m_drafts.end(), isOf(draft.target));
    if (known == m_drafts.end())
        m_drafts.push_back(std::move(draft));
    else
        *known = std::move(draft);
    emit changed();
}

void ItemDrafts::drop(const CommandTarget &target)
{
    if (std::erase_if(m_drafts, isOf(target)) > 0)
        emit changed();
}

std::vector<ItemDraft> ItemDrafts::takeAll()
{
    std::vector<ItemDraft> all = std::exchange(m_drafts, {});
    emit changed();
    return all;
}

std::optional<ItemDraft> ItemDrafts::find(const CommandTarget &target) const
{
    const auto known = std::find_if(m_drafts.begin(), m_drafts.end(), isOf(target));
    return known == m_drafts.end() ? std::nullopt : std::optional(*known);
}

} // namespace mapdesk
