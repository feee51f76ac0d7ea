// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journalentry.h"

#include <QStringList>

namespace mapdesk {

// What a check of the whole journal found (see checkChain()).
struct ChainReport
{
    enum class State {
        Whole,
        Purged, // whole, but for data that the journal itself says was removed
        Broken,
    };

    // What was removed as it should be.
    struct Purged
    {
        qint64 payloads = 0;
        JournalSeq through = 0; // no later entry's
        JournalSeq entry = 0; // the last one that says so
        std::optional<qint64> whenMs = {}; // UTC; what that entry says
    };

    // What is wrong, where it is first.
    struct Problem
    {
        JournalSeq seq = 0; // of the entry; the largest number there is: of the file
        QString text; // a sentence
    };

    State state = State::Whole;
    qint64 entries = 0;
    QByteArray head; // hash of the last entry, 32 bytes; zeros where there is none
    // Of the first and the last entry, UTC; what they say themselves.
    std::optional<qint64> firstMs = {};
    std::optional<qint64> lastMs = {};
    qint64 timesBack = 0; // how often an entry says an earlier time than the one before
    Purged purged = {};
    std::optional<Problem> problem = {}; // of a broken one
    qint64 problems = 0;
};

// The report in plain sentences for a person, one a line.
QStringList sentencesOf(const ChainReport &report);

} // namespace mapdesk
