// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "syncrecords.h"

#include <QString>

namespace mapdesk::practice {

// What a new state is filled with.
struct SeedRecipe
{
    enum class Kind {
        Demo, // a contact centre, and a smaller service beside it
        Empty, // one service without maps
        Items, // one service with one map "bench"; the same for the same recipe
    };
    enum class Keys { Sequential, Uuid, Phone, Skewed, Mixed };

    static constexpr qint64 mostItems = 10'000'000;
    static constexpr int leastDataBytes = 20;
    static constexpr int mostDataBytes = largestItemData;

    Kind kind = Kind::Demo;
    qint64 items = 0;
    Keys keys = Keys::Sequential;
    int dataBytes = 200;

    // "demo", "empty" or "items:N[,keys=seq|uuid|phone|skew|mixed][,data=BYTES]". The error is a
    // sentence for the user.
    static Result<SeedRecipe, QString> parse(const QString &text);
};

} // namespace mapdesk::practice
