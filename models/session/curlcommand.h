// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace mapdesk {

// What of a curl line matters for finding the place that it speaks of. The credentials in it are
// noticed and left behind.
// https://curl.se/docs/manpage.html
struct CurlCommand
{
    QString url; // with what -G moves into its query; empty if there is none
    bool hadSecret = false; // outside the URL
    bool isWrite = false; // sent as it is, it would change something
};

// The first curl line of a text, wherever in it; nothing if there is none.
std::optional<CurlCommand> curlCommandIn(const QString &text);

} // namespace mapdesk
