// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace mapdesk::practice {

// What one request is to find otherwise than Sync's lists are.
struct ReadTwists
{
    bool emptyPageAfterTheLast = false; // the last page leads to one more, which is empty
    std::optional<quint32> shuffleSeed{}; // the page's records come in an order drawn from this
    std::optional<std::chrono::milliseconds> delay{}; // in place of Assumptions::readDelay
};

} // namespace mapdesk::practice
