// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace mapdesk::practice {

// Where a page begins: next to a key, on the side that the direction says. Sent as "PT" and base64
// of {"key":..,"index":true}, the key percent-encoded (a SID remains itself), as Sync's own tokens
// are; with "inclusive":true where the key itself belongs to the page. Clients must not look
// inside.
struct PageToken
{
    QByteArray key; // the last one of the page before, or the first one of the page after
    bool backwards = false; // the page ends before `key`, instead of beginning after it
    bool inclusive = false; // the page holds `key` itself

    QByteArray text() const;
    static std::optional<PageToken> parse(const QByteArray &text);
};

} // namespace mapdesk::practice
