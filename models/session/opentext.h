// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openlocation.h"
#include "serviceorigin.h"

#include <functional>
#include <vector>

namespace mapdesk {

// What is known where a text is read.
struct OpenContext
{
    const ServiceOrigin &origin; // of the profile
    bool isMapOpen = false; // then a word may be a key in it
    std::function<bool(const ItemKey &)> isLoaded = {}; // in that map; empty: none is
};

// What a text that a person typed or pasted can mean: the name or SID of a map, a service's SID,
// "default", an item's key in the map that is open, a URL of Sync's REST API, a curl line, a
// mapdesk:// link, or some of these amid other words. Secrets in it are dropped: they are in none
// of the members. A line that would write is a place to go to and nothing more.
struct OpenText
{
    Q_DECLARE_TR_FUNCTIONS(OpenText)

public:
    static constexpr qsizetype longestText = 64 * 1024;

    static OpenText parse(const QString &text, const OpenContext &context);

    std::vector<OpenLocation> readings = {}; // the likeliest first; empty: nothing (yet) or refused
    QString refusal = {}; // why there is none: a sentence to show as plain text
    bool hadSecret = false; // whoever wrote it down should replace it
    bool isWrite = false; // a command that would have changed something
    QString shown = {}; // what may stand in the box: the text, or what is left of it

    bool isNothing() const { return readings.empty() && refusal.isEmpty(); }
};

} // namespace mapdesk
