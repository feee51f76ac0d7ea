// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ids.h"

#include <QCoreApplication>
#include <QString>

namespace mapdesk {

class ServiceOrigin;

// A place of Sync that a person can be led to. Holds names only: no host, no account, no secret.
// Going there is one GET, or two for an item of a map that is not open; never a write.
struct OpenLocation
{
    Q_DECLARE_TR_FUNCTIONS(OpenLocation)

public:
    static constexpr qsizetype longestName = 320; // of a map or a key, in characters

    enum class Kind {
        Service,
        Map,
        Item,
    };

    ServiceSid service = {}; // may be "default"; empty: the one where the window is
    QString map = {}; // SID or unique name; empty: none, or with a key the map that is open
    ItemKey key = {}; // empty: none

    Kind kind() const;

    // "mapdesk://open?service=..&map=..&key=..": what names this place in a list of recent ones, in
    // a ticket and on the command line. Percent-encoded; a plus sign stands for itself.
    QString link() const;

    // The place's URL in the REST API; empty if the service is not named.
    QString url(const ServiceOrigin &origin) const;

    // Why no request can name this place: a sentence that repeats nothing long or invisible; empty
    // if one can.
    QString problem() const;

    friend bool operator==(const OpenLocation &, const OpenLocation &) = default;
};

// Whether this has the shape of a service's SID: IS and 32 hexadecimal digits.
bool isServiceSid(const QString &text);

// What of a text could deceive whoever reads it, such as "a line break" or "the invisible character
// U+202E"; empty if there is nothing of that kind.
QString deceptionIn(const QString &text);

} // namespace mapdesk
