// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "randomjson.h"

namespace mapdesk {

// Makes a random text, two changed versions of it and what has to come of them, all at once: each
// value is decided on where it is made, so that nothing of a merge is needed to know the result.
// All scalars are different, so that no element can be taken for another.
class MergeStory
{
public:
    // Compact; within a text empty where nothing stands.
    struct Texts
    {
        QByteArray base = {};
        QByteArray theirs = {};
        QByteArray mine = {};
        QByteArray merged = {}; // of no meaning with conflicts
    };

    // `conflictPercent`: how often a value is changed by both in ways that exclude each other.
    MergeStory(quint32 seed, int conflictPercent);

    Texts make(int depth);

    // Of the texts made last.
    int conflicts() const { return m_conflicts; }

private:
    // Who may change what is made.
    struct Who
    {
        bool theirs = true;
        bool mine = true;

        bool isBoth() const { return theirs && mine; }
    };

    // The members or elements of a container, in each of the texts.
    struct Lists
    {
        QByteArrayList base = {};
        QByteArrayList theirs = {};
        QByteArrayList mine = {};
        QByteArrayList merged = {};

        void append(const Texts &texts, const QByteArray &key = {});
        Texts joined(char opening, char closing) const;
    };

    static Texts unchanged(const QByteArray &value) { return {value, value, value, value}; }

    QByteArray fresh(int depth);
    QByteArray freshKey();
    QByteArray freshOrNothing(int depth, bool mayBeNothing);

    Texts changed(Texts (MergeStory::*makeInside)(int, Who), int depth, Who who, bool isElement);
    Texts conflict(const Texts &before, bool isElement);
    Texts inside(int depth, Who who);
    Texts insideElement(int depth, Who who);
    Texts object(int depth, Who who);
    Texts array(int depth, Who who);
    Lists members(int depth, Who who);
    void appendAdded(Lists &members, int depth, Who who);

    RandomJson m_random;
    int m_conflictPercent;
    int m_made = 0;
    int m_conflicts = 0;
};

} // namespace mapdesk
