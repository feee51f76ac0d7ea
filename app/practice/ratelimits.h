// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QByteArray>

namespace mapdesk::practice {

// What a request is counted as. https://www.twilio.com/docs/sync/limits
enum class Charge {
    Nothing,
    MapRead,
    MapWrite,
    Permission,
    MapCreation,
};

} // namespace mapdesk::practice
