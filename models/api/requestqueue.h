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

// The requests that wait for a connection: the interactive ones before the background. Those go in
// the order of their ids; in the background the limits (each map's, say) take turns, and what
// counts against the same one keeps its order. Quick however many wait: of each limit only the
// first is ever asked.
class RequestQueue
{
public:
    void add(RequestId id, const Request &request);

    // Nothing if it is not waiting.
    void remove(RequestId id);

    // Takes out the first one that may go, if there is one, of this priority or a higher one. Where
    // one may not, none of its priority and its limit that came later may either.
    std::optional<RequestId> take(Priority lowest, const std::function<bool(RequestId)> &mayGo);

private:
    using Limit = std::pair<RateSubject::Kind, QString>;

    // Of those that count against one limit.
    struct Line
    {
        std::set<RequestId> ids; // never empty
        quint64 turn = 0; // from 1; 0: it has none yet
    };

    // Of one priority.
    struct Lines
    {
        std::map<Limit, Line> byLimit;
        std::map<quint64, RequestId> firsts; // of each line, by its turn
    };

    struct Position
    {
        Lines *lines;
        std::map<Limit, Line>::iterator line;
    };

    std::optional<RequestId> takeOf(Lines &lines, const std::function<bool(RequestId)> &mayGo);
    static void stepOut(Lines &lines, const Line &line);
    void stepIn(Lines &lines, Line &line);

    Lines m_interactive;
    Lines m_background;
    std::unordered_map<RequestId, Position> m_positions;
    quint64 m_lastTurn = 0;
};

} // namespace mapdesk
