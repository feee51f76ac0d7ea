// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <deque>
#include <functional>
#include <optional>

namespace mapdesk {

// Stands for one request from send() to its result.
using RequestId = quint64;

// The requests that wait for a connection: the interactive ones before the background, each kind in
// the order in which it came.
class RequestQueue
{
public:
    void add(RequestId id, Priority priority);

    // Nothing if it is not waiting.
    void remove(RequestId id);

    // Takes out the first one that may go, if there is one.
    std::optional<RequestId> take(const std::function<bool(RequestId)> &mayGo);

private:
    std::deque<RequestId> m_interactive;
    std::deque<RequestId> m_background;
};

} // namespace mapdesk
