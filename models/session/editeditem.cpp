// SPDX-License-Identifier: GPL-3.0-or-later
#include "editeditem.h"

#include "sametext.h"

namespace mapdesk {

namespace {

std::optional<JsonText> jsonOf(const QByteArray &text)
{
    Result<JsonText, JsonError> json = JsonText::parse(text);
    return json ? std::optional(std::move(*json)) : std::nullopt;
}

bool isOlder(const MapItem &one, const MapItem &other)
{
    return one.createdMs == other.createdMs && one.updatedMs && other.updatedMs
        && *one.updatedMs < *other.updatedMs;
}

} // namespace

EditedItem::EditedItem(MapItem base)
    : m_bases(1)
    , m_latest(base)
{
    rebase(std::move(base));
}

void EditedItem::turnTo(int origin)
{
    m_origin = origin;
    findNewest();
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
    if (check.json && current().json)
        return !isSameJson(*check.json, *current().json);
    return text != base().data;
}

EditedItem::Effect EditedItem::follow(const MapItem &now, const QByteArray &text, bool mayReplace)
{
    m_isGone = false;
    if (!isOlder(now, m_latest)) {
        m_latest = now;
        if (isSameText(now.data, text))
            rebase(now);
    }
    findNewest();
    if (!m_newest)
        return Effect::None;
    if (!mayReplace || isChanged(text))
        return Effect::Stale;
    *this = EditedItem(MapItem(m_latest));
    return Effect::Replace;
}

void EditedItem::moveOn(MapItem base)
{
    m_bases.emplace_back();
    m_origin = int(m_bases.size()) - 1;
    rebase(std::move(base));
    findNewest();
}

void EditedItem::takeCreated(const MapItem &item)
{
    m_isGone = false;
    m_latest = item;
    rebase(item);
    findNewest();
}

void EditedItem::rebase(MapItem base)
{
    std::optional<JsonText> json = jsonOf(base.data);
    m_bases[size_t(m_origin)] = {std::move(base), std::move(json)};
}

// Where the latest says what the base says, the base moves on to its revision.
void EditedItem::findNewest()
{
    m_newest.reset();
    if (m_isGone)
        return;
    if (isSameText(m_latest.data, base().data))
        rebase(m_latest);
    else
        m_newest = m_latest;
}

// What was saved is no change any more, of no text that was made from the same base. What others
// added to it is one of theirs, though, for every text that does not have it.
void EditedItem::takeSent(const DataEdit &edit, const DataSaved &saved)
{
    MapItem sent = saved.item;
    if (!isSameJson(saved.text, edit.mine)) {
        sent = edit.base;
        sent.data = edit.mine.bytes();
    }
    for (Base &base : m_bases) {
        if (isSameText(base.item.data, edit.base.data))
            base = {sent, jsonOf(sent.data)};
    }
}

std::optional<JsonText> EditedItem::takeSaved(const DataEdit &edit, const DataSaved &saved,
                                              const QByteArray &text)
{
    const bool isMadeFromTheSame = isSameText(base().data, edit.base.data);
    takeSent(edit, saved);
    m_isGone = false;
    m_latest = saved.item;
    findNewest();
    // Without JSON it is being typed: it was made from what was sent, not from what others added.
    const auto present = m_newest && isMadeFromTheSame ? jsonOf(text) : std::nullopt;
    if (!present)
        return {};
    const JsonMerge merge(edit.mine, saved.text, *present);
    if (!merge.isClean())
        return {};
    moveOn(saved.item);
    return merge.merged();
}

std::optional<JsonMerge> EditedItem::mergeWithNewest(const QByteArray &text) const
{
    const auto edit = m_newest ? editOf(text) : std::nullopt;
    return edit ? mergeOf(*edit, *m_newest) : std::nullopt;
}

std::optional<DataEdit> EditedItem::editOf(const QByteArray &text) const
{
    auto mine = jsonOf(text);
    if (!mine)
        return {};
    return DataEdit{base(), std::move(*mine), m_newest.has_value()};
}

} // namespace mapdesk
