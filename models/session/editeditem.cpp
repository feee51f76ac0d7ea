// SPDX-License-Identifier: GPL-3.0-or-later
#include "editeditem.h"

#include "jsondiff.h"

namespace mapdesk {

namespace {

std::optional<JsonText> jsonOf(const QByteArray &text)
{
    Result<JsonText, JsonError> json = JsonText::parse(text);
    return json ? std::optional(std::move(*json)) : std::nullopt;
}

// White space aside; of what is no JSON the very bytes.
bool isSameText(const QByteArray &one, const QByteArray &other)
{
    if (one == other)
        return true;
    const auto first = jsonOf(one);
    const auto second = first ? jsonOf(other) : std::nullopt;
    return second && isSameJson(*first, *second);
}

} // namespace

EditedItem::EditedItem(MapItem base)
{
    rebase(std::move(base));
}

void EditedItem::setGone()
{
    m_isGone = true;
    m_newest.reset();
}

bool EditedItem::isChanged(const QByteArray &text) const
{
    return isChanged(text, DataCheck::of(text));
}

bool EditedItem::isChanged(const QByteArray &text, const DataCheck &check) const
{
    if (check.json && m_baseJson)
        return !isSameJson(*check.json, *m_baseJson);
    return text != m_base.data;
}

EditedItem::Effect EditedItem::follow(const MapItem &now, const QByteArray &text, bool mayReplace)
{
    m_isGone = false;
    if (isSameText(now.data, m_base.data) || isSameText(now.data, text)) {
        rebase(now);
        return Effect::None;
    }
    if (mayReplace && !isChanged(text)) {
        rebase(now);
        return Effect::Replace;
    }
    m_newest = now;
    return Effect::Stale;
}

void EditedItem::rebase(MapItem base)
{
    m_base = std::move(base);
    m_baseJson = jsonOf(m_base.data);
    m_newest.reset();
    m_isGone = false;
}

std::optional<JsonText> EditedItem::takeSaved(const DataEdit &edit, const DataSaved &saved,
                                              const QByteArray &text)
{
    const auto present = jsonOf(text);
    if (!present) {
        // What is being typed was made from what was sent, not from what others added.
        if (isSameJson(saved.text, edit.mine))
            rebase(saved.item);
        else
            m_newest = saved.item;
        return {};
    }
    const JsonMerge merge(edit.mine, saved.text, *present);
    if (!merge.isClean()) {
        m_newest = saved.item;
        return {};
    }
    rebase(saved.item);
    const JsonText merged = merge.merged();
    return isSameJson(merged, *present) ? std::nullopt : std::optional(merged);
}

std::optional<JsonMerge> EditedItem::mergeWithNewest(const QByteArray &text) const
{
    const auto mine = jsonOf(text);
    const auto theirs = m_newest ? jsonOf(m_newest->data) : std::nullopt;
    if (!mine || !theirs || !m_baseJson)
        return {};
    return JsonMerge(*m_baseJson, *theirs, *mine);
}

std::optional<DataEdit> EditedItem::editOf(const QByteArray &text) const
{
    auto mine = jsonOf(text);
    if (!mine)
        return {};
    return DataEdit{m_base, std::move(*mine)};
}

} // namespace mapdesk
