// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace mapdesk {

// How long an item's key and a map's unique name may be, in Unicode code points.
// https://www.twilio.com/docs/sync/api/map-resource
constexpr int mostNameCharacters = 320;

// The same of an identity. https://www.twilio.com/docs/sync/api/map-permission-resource
constexpr int mostIdentityCharacters = 256;

// What speaks against a key, a unique name or an identity that somebody types.
struct NameCheck
{
    enum class Problem {
        None,
        Empty,
        TooLong,
        LooksLikeSid, // of a unique name: two capitals and 32 hex digits are taken for a SID
        NoPath, // "." or "..": no URL can lead there
        NoText, // half a character, which has no UTF-8
    };

    // What may be created, yet is worth knowing. Mapdesk sends each of them safely; Twilio's own
    // libraries for Node and Python put a name into the path as it is.
    enum class Risk {
        LeadsUp, // its ".." leads to what it is in: a map's item to the map, a map to the service
        EndsThePath, // # and ?
        SplitsThePath, // / and backslash
        IsDecoded, // % and two hex digits, or what cannot be decoded
        OuterSpace, // at its start or end
        Hidden, // control and invisible characters: see mayDeceive()
        LooksLikeAnother, // not in Unicode's form C: the same to the eye, another to the service
    };

    struct Found
    {
        Risk risk;
        QString characters; // that are the reason, each once; may be empty

        friend bool operator==(const Found &, const Found &) = default;
    };

    static NameCheck ofKey(const QString &key);
    static NameCheck ofUniqueName(const QString &name);
    static NameCheck ofIdentity(const QString &identity); // without its risks

    Problem problem = Problem::None;
    int characters = 0; // code points
    std::vector<Found> risks = {}; // the worst first

    bool isAllowed() const { return problem == Problem::None; }
};

} // namespace mapdesk
