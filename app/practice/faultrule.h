// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <chrono>

namespace mapdesk::practice {

struct FaultKind;

// One rule of a fault plan: which requests it meets, how often, and what it does to them. A kind of
// fault reads the members that it lists in its table; the others keep these values.
struct FaultRule
{
    enum class Body { Json, Html, Empty };
    enum class When { Before, Middle, After }; // with regard to the answer's bytes

    const FaultKind *kind = nullptr; // never null in a plan

    QByteArray method{}; // empty: any
    QByteArray path{}; // over the encoded path, a star takes any bytes; empty: any
    qint64 skip = 0; // so many matching requests pass first
    qint64 times = -1; // then so many are met; -1: all
    double probability = 1; // of each of them

    bool carriedOut = true; // whether the request is carried out all the same
    int status = 0; // 0: the kind's own
    int code = 0; // Twilio's; 0: the status' own
    QByteArray message{}; // empty: the code's own
    qint64 retryAfterSeconds = -1; // -1: no such header
    Body body = Body::Json;
    std::chrono::milliseconds duration{0};
    std::chrono::milliseconds jitter{0};
    std::chrono::seconds offset{0};
    qint64 bytes = -1; // of the body; -1: the kind's own
    When when = When::Before;
    QStringList members{}; // empty: the kind's own
};

} // namespace mapdesk::practice
