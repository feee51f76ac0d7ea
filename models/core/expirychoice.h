// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ttl.h"

#include <QtGlobal>

#include <optional>

namespace mapdesk {

// What a person chose for an expiry, in the four ways that there are. Holds no clock: the service
// counts a TTL from the moment of the request, so a choice is turned into seconds when it is sent.
struct ExpiryChoice
{
    enum class Kind {
        Leave, // as it is
        Never,
        In, // `seconds` from the moment of sending
        At, // at the moment `atMs`
    };

    Kind kind = Kind::Leave;
    qint64 seconds = 0;
    qint64 atMs = 0; // UTC milliseconds since 1970

    static ExpiryChoice leave() { return {}; }
    static ExpiryChoice never() { return {Kind::Never, 0, 0}; }
    static ExpiryChoice in(qint64 seconds) { return {Kind::In, seconds, 0}; }
    static ExpiryChoice at(qint64 atMs) { return {Kind::At, 0, atMs}; }

    friend bool operator==(const ExpiryChoice &, const ExpiryChoice &) = default;
};

// What a choice comes to at one moment of the service's clock.
struct ResolvedExpiry
{
    enum class Verdict {
        Nothing, // leave as it is: there is nothing to send
        Good,
        Clamped, // longer than a year, so a year is what is sent
        InThePast, // the moment has passed: cannot be sent
    };

    Verdict verdict = Verdict::Nothing;
    std::optional<Ttl> ttl; // what to send; set for Good and Clamped
    std::optional<qint64> expiresMs; // when it will expire then; absent: never

    bool canBeSent() const { return ttl.has_value(); }
};

// `nowMs` is the service's clock.
ResolvedExpiry resolveExpiry(const ExpiryChoice &choice, qint64 nowMs);

// The choice "so much longer than now set": counted from the present expiry, or from `nowMs` where
// that has passed. Nothing for an expiry that is never, which cannot be made longer.
std::optional<ExpiryChoice> extendedExpiry(std::optional<qint64> expiresMs, qint64 seconds,
                                           qint64 nowMs);

} // namespace mapdesk
