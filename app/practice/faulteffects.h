// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultrule.h"
#include "httpmessage.h"
#include "readtwists.h"

#include <optional>

namespace mapdesk::practice {

// What all the faults that meet one request do to it and to its answer.
struct FaultEffects
{
    // Another answer in place of the true one.
    struct Replacement
    {
        int status = 502;
        int code = 0; // 0: the status' own
        QByteArray message{}; // empty: the code's own
        qint64 retryAfterSeconds = -1;
        FaultRule::Body body = FaultRule::Body::Json;
    };
    struct MemberDamage
    {
        enum class Kind { WrongType, Missing };
        Kind kind = Kind::Missing;
        QStringList members{}; // empty: all of each resource
        quint32 seed = 0;
    };
    struct Cut
    {
        FaultRule::When when = FaultRule::When::Before;
        qint64 bodyBytes = -1; // that still go out when it is in the middle; -1: half of them
        Delivery::Ending ending = Delivery::Ending::Reset;
    };

    bool carriedOut = true;
    ReadTwists twists{};
    std::optional<Replacement> replacement{};
    std::optional<MemberDamage> memberDamage{};
    qint64 filler = 0;
    std::optional<Cut> cut{};
    std::chrono::milliseconds delay{0};
    std::chrono::milliseconds closedFor{0}; // how long no connection is taken after this request
    std::chrono::seconds dateOffset{0};
};

} // namespace mapdesk::practice
