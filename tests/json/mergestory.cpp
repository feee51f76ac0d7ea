// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergestory.h"

namespace mapdesk {

MergeStory::MergeStory(quint32 seed, int conflictPercent)
    : m_random(seed)
    , m_conflictPercent(conflictPercent)
{
}

MergeStory::Texts MergeStory::make(int depth)
{
    m_conflicts = 0;
    return m_random.happens(60) ? object(depth, {}) : array(depth, {});
}

void MergeStory::Lists::append(const Texts &texts, const QByteArray &key)
{
    const auto add = [&](QByteArrayList &list, const QByteArray &value) {
        if (!value.isEmpty())
            list << (key.isEmpty() ? value : key + ':' + value);
    };
    add(base, texts.base);
    add(theirs, texts.theirs);
    add(mine, texts.mine);
    add(merged, texts.merged);
}

MergeStory::Texts MergeStory::Lists::joined(char opening, char closing) const
{
    const auto join = [&](const QByteArrayList &list) {
        return opening + list.join(',') + closing;
    };
    return {join(base), join(theirs), join(mine), join(merged)};
}

// A value that was nowhere before.
QByteArray MergeStory::fresh(int depth)
{
    const QByteArray number = QByteArray::number(++m_made);
    switch (m_random.bounded(depth > 0 ? 5 : 3)) {
    case 0:
        return number + ".10";
    case 1:
        return '-' + number + "e400";
    case 2:
        return "\"\\u0041" + number + '"';
    case 3:
        return '[' + fresh(depth - 1) + ']';
    default:
        return '{' + freshKey() + ':' + fresh(depth - 1) + '}';
    }
}

QByteArray MergeStory::freshKey()
{
    return "\"k" + QByteArray::number(++m_made) + m_random.oneOf({"", "\\u0061", " ", "/~"}) + '"';
}

QByteArray MergeStory::freshOrNothing(int depth, bool mayBeNothing)
{
    return mayBeNothing && m_random.happens(30) ? QByteArray() : fresh(depth);
}

// As it is made, with the changes within, or instead of these with another one of the whole.
// Elements are not removed.
MergeStory::Texts MergeStory::changed(Texts (MergeStory::*makeInside)(int, Who), int depth, Who who,
                                      bool isElement)
{
    const int conflictsBefore = m_conflicts;
    const Texts before = (this->*makeInside)(depth, who);
    if (who.isBoth() && m_random.happens(m_conflictPercent))
        return conflict(before, isElement);
    const int choice = m_random.bounded(12);
    const bool isPossible = (choice == 0 && who.theirs) || (choice == 1 && who.mine)
        || (choice == 2 && who.isBoth());
    if (!isPossible)
        return before;
    m_conflicts = conflictsBefore;
    const QByteArray &base = before.base;
    const QByteArray after = freshOrNothing(depth, !isElement);
    return {base, choice == 1 ? base : after, choice == 0 ? base : after, after};
}

// By scalars: an object in place of another one could be changes of its members.
MergeStory::Texts MergeStory::conflict(const Texts &before, bool isElement)
{
    ++m_conflicts;
    const QByteArray after = freshOrNothing(0, !isElement);
    if (before.mine != before.base)
        return {before.base, after, before.mine, {}};
    if (before.theirs != before.base)
        return {before.base, before.theirs, after, {}};
    return {before.base, after, fresh(0), {}};
}

MergeStory::Texts MergeStory::inside(int depth, Who who)
{
    if (depth == 0 || m_random.happens(40))
        return unchanged(fresh(0));
    return m_random.happens(60) ? object(depth - 1, who) : array(depth - 1, who);
}

// Containers have something in them that nobody touches.
MergeStory::Texts MergeStory::insideElement(int depth, Who who)
{
    if (depth == 0 || m_random.happens(40))
        return unchanged(fresh(0));
    Lists lists;
    if (m_random.happens(60)) {
        lists = members(depth - 1, who);
        lists.append(unchanged(fresh(0)), "\"id\"");
        return lists.joined('{', '}');
    }
    lists.append(unchanged(fresh(0)));
    lists.append(changed(&MergeStory::insideElement, depth - 1, who, true));
    return lists.joined('[', ']');
}

MergeStory::Texts MergeStory::object(int depth, Who who)
{
    return members(depth, who).joined('{', '}');
}

// The side that appends changes nothing else in the array.
MergeStory::Texts MergeStory::array(int depth, Who who)
{
    const bool appendTheirs = who.theirs && m_random.happens(20);
    const bool appendMine = who.mine && m_random.happens(20) && (!appendTheirs || m_made % 2 == 0);
    const Who others{who.theirs && !appendTheirs, who.mine && !appendMine};
    Lists elements;
    for (int count = m_random.bounded(5); count > 0; --count)
        elements.append(changed(&MergeStory::insideElement, depth, others, true));
    for (int count = 1 + m_random.bounded(3); count > 0 && (appendTheirs || appendMine); --count) {
        const QByteArray added = fresh(depth);
        elements.append({.theirs = appendTheirs ? added : QByteArray(),
                         .mine = appendMine ? added : QByteArray(),
                         .merged = added});
    }
    return elements.joined('[', ']');
}

MergeStory::Lists MergeStory::members(int depth, Who who)
{
    Lists members;
    appendAdded(members, depth, who);
    for (int count = m_random.bounded(5); count > 0; --count) {
        const Texts texts = changed(&MergeStory::inside, depth, who, false);
        members.append(texts, freshKey());
        // A side adds behind what it has.
        appendAdded(members, depth,
                    {who.theirs && !texts.theirs.isEmpty(), who.mine && !texts.mine.isEmpty()});
    }
    return members;
}

// Mine first: what mine adds stands right behind what it follows there.
void MergeStory::appendAdded(Lists &members, int depth, Who who)
{
    const QByteArray added = fresh(depth);
    if (who.mine && m_random.happens(15))
        members.append({.mine = added, .merged = added}, freshKey());
    if (who.theirs && m_random.happens(15))
        members.append({.theirs = added, .merged = added}, freshKey());
    if (who.isBoth() && m_random.happens(5))
        members.append({.theirs = added, .mine = added, .merged = added}, freshKey());
    if (who.isBoth() && m_random.happens(m_conflictPercent)) {
        ++m_conflicts;
        members.append({.theirs = added, .mine = fresh(depth)}, freshKey());
    }
}

} // namespace mapdesk
