// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace mapdesk {

// Stands for one request from send() to its result. Younger ones have larger numbers.
using RequestId = quint64;

// The requests that wait for a connection: the interactive ones before the background, each kind in
// the order of their ids. Quick however many wait: of those that count against the same limit only
// the first is ever asked.
class RequestQueue
{
public:
    void add(RequestId id, const Request &request);

    // Nothing if it is not waiting.
    void remove(RequestId id);

    // Takes out the first one that may go, if there is one. Where one may not, none of its priority
    // and its limit that came later may either.
    std::optional<RequestId> take(const std::function<bool(RequestId)> &mayGo);

private:
    using Limit = std::pair<RateSubject::Kind, QString>;
    using Line = std::set<RequestId>;

    struct Lines
    {
        std::map<Limit, Line> byLimit; // none is empty
        std::set<RequestId> firsts; // of each line
    };

    struct Position
    {
        Lines *lines;
        std::map<Limit, Line>::iterator line;
    };

    Lines m_interactive;
    Lines m_background;
    std::unordered_map<RequestId, Position> m_positions;
};

} // namespace mapdesk
