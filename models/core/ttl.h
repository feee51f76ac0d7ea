// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace mapdesk {

// A time to live as it is sent: whole seconds from the moment of the request, or never. The wire's
// 0 ("never expires") comes from never() alone; no number can mean it. Leaving an expiry as it is
// is the absence of a Ttl.
// https://www.twilio.com/docs/sync/objects-ttl
class Ttl
{
public:
    static constexpr qint64 maxSeconds = 31'536'000; // a year, the service's limit

    static Ttl never();

    // Nothing if `seconds` is not within 1 ... maxSeconds.
    static std::optional<Ttl> seconds(qint64 seconds);

    bool isNever() const { return m_seconds == 0; }

    // What is sent: 0 for never.
    qint64 wireValue() const { return m_seconds; }

    friend bool operator==(const Ttl &, const Ttl &) = default;

private:
    explicit Ttl(qint64 seconds)
        : m_seconds(seconds)
    {
    }

    qint64 m_seconds;
};

} // namespace mapdesk
