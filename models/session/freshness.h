// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mapdesk {

// How far the items that were read before can be trusted.
enum class Freshness {
    Current, // as far as the map's revision tells
    ReadingAgain, // the map has changed since; they are being read again
    Outdated, // the same, but nobody reads: some are of before
};

} // namespace mapdesk
