// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsondiff.h"

#include <optional>
#include <vector>

namespace mapdesk {

// What is different between two states of an item's data, by path. An absent one: nothing stands
// there, so all of the other was added or removed. Nothing where a text is no JSON.
std::optional<std::vector<JsonChange>> dataChanges(const std::optional<QByteArray> &before,
                                                   const std::optional<QByteArray> &after);

} // namespace mapdesk
