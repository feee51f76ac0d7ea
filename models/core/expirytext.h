// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

class QTimeZone;

namespace mapdesk {

// How near an expiry is, for the icon and word that go with it. The service expires "about" then:
// up to minutes late, and an expired item may still be readable for a while.
// https://www.twilio.com/docs/sync/objects-ttl
enum class ExpiryState {
    Never,
    Later, // an hour or more
    Soon, // under 1 h
    VerySoon, // under 5 min
    Expired,
};

ExpiryState expiryState(std::optional<qint64> expiresAtMs, qint64 nowMs);

// Expiry in the words of the program's language. Times are UTC milliseconds since 1970; absent
// means never.
class ExpiryText
{
    Q_DECLARE_TR_FUNCTIONS(ExpiryText)

public:
    // A length of time in its two largest units: "2 d 3 h", "5 min 10 s", "45 s". Not negative.
    static QString duration(qint64 seconds);

    // For the table: "in 2 d 3 h", "never", "expired 4 min ago".
    static QString remaining(std::optional<qint64> expiresAtMs, qint64 nowMs);

    // "Tue 14 Oct 2025 16:05:09" in the given zone.
    static QString dateTime(qint64 ms, const QTimeZone &zone);

    // "Tue 14 Oct 2025 16:05:09 (UTC 14:05:09)"; the UTC date too where it differs.
    static QString localAndUtc(qint64 ms, const QTimeZone &local);

    // "Never expires", "Expires <localAndUtc>, in about 2 d 3 h",
    // "Expired <localAndUtc>, 4 min ago, may still be readable".
    static QString sentence(std::optional<qint64> expiresAtMs, qint64 nowMs,
                            const QTimeZone &local);

    // What is said beside a choice that is clamped: see ResolvedExpiry.
    static QString clamped();
};

} // namespace mapdesk
