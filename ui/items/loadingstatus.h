// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "freshness.h"
#include "loadstate.h"

#include <QCoreApplication>

#include <optional>

namespace mapdesk {

// When a loading that failed goes on by itself, and why it has to.
struct NextTry
{
    ApiError error = {};
    int seconds = 0;
};

// What is known of a list.
struct ListFacts
{
    LoadState state = LoadState::Idle;
    int loaded = 0;
    int withoutData = 0; // of them: see DataBudget
    Freshness freshness = Freshness::Current;
    std::optional<int> withPrefix = {}; // so many have the prefix that alone is being read
    bool isFiltered = false; // of those with the prefix: by more than that
    int matching = 0; // where it is
    bool isDataSearched = false; // by the filter
    std::optional<int> progress = {}; // of filtering and sorting, of 100, where it takes its time
    std::optional<int> copied = {}; // of the rows that are being copied, of 100
    std::optional<int> perSecond = {}; // so many items come in while it loads
    bool isHeldBack = false; // by the service's limit
    std::optional<NextTry> nextTry = {}; // where it failed and goes on by itself
};

// What there is to say of a list that may not be whole. Never an invented total.
class LoadingStatus
{
    Q_DECLARE_TR_FUNCTIONS(LoadingStatus)

public:
    // All that there is to say, as below.
    static QString whole(const ListFacts &facts);

    // `count` as a sentence's beginning, with what the state has to add: "1,200 items loaded, more
    // on the server".
    static QString withState(const QString &count, LoadState state);

    // The same of what is loading so quickly: "1,200 items loaded, 1,950 a second".
    static QString withRate(const QString &count, const ListFacts &facts);

    // The same of what goes on by itself: "1,200 items loaded. The connection broke. Trying again
    // in 8 s."
    static QString withNextTry(const QString &count, const NextTry &next);

    // "1,200 items loaded, more on the server".
    static QString text(LoadState state, int loaded);

    // As above while only the items with a prefix are read: "340 items with this prefix, complete".
    static QString prefixText(LoadState state, int found);

    // The same filtered further: "12 of 340 items with this prefix match, complete".
    static QString filteredPrefixText(LoadState state, int found, int matching);

    // To be said behind it of items that were read before the map changed.
    static QString freshness(Freshness freshness);

    // To be said behind it where the data of items is not kept (see DataBudget).
    static QString withoutData(int count);

    // The same where a filter looks for a text in the data.
    static QString notSearched(int count);

    // As above for a filtered list: "12 of 1,200 loaded items match, more on the server".
    static QString filteredText(LoadState state, int loaded, int matching);

private:
    static QString count(const ListFacts &facts);
    static QString whyItFailed(const ApiError &error);
};

} // namespace mapdesk
