// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "syncclient.h"

#include <functional>
#include <map>

namespace mapdesk {

// What a call came to: its text, as the results in tests/data/exchanges have it, and the properties
// of each resource in it.
struct Outcome
{
    QByteArray text;
    std::vector<ResourceProperties> properties;
};

// Makes one call, waits for its end and says what came of it.
using Conversation = std::function<Outcome(const SyncClient &client)>;

// The calls whose exchanges are recorded, by the name of the file in tests/data/exchanges.
std::map<QString, Conversation> recordedConversations();

} // namespace mapdesk
