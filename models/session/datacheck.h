// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonpath.h"
#include "jsontext.h"

#include <optional>

namespace mapdesk {

// What Sync takes as an item's data, in bytes of compact UTF-8: 16 KiB.
// https://www.twilio.com/docs/sync/limits
constexpr qsizetype mostDataBytes = 16 * 1024;

// From here on it is worth a warning: what the service counts besides is not documented.
constexpr qsizetype manyDataBytes = 15 * 1024;

// What would become of a text that is saved as an item's data.
struct DataCheck
{
    // `text` as a person wrote it, in any layout.
    static DataCheck of(const QByteArray &text);

    std::optional<JsonText> json; // compact: what would be sent; absent where the text is not valid
    std::optional<JsonError> error; // why it is not valid
    qsizetype bytes = 0; // that would be sent; of a text that is not valid its own length
    bool isObject = false; // SDK clients expect one
    std::optional<JsonPath> repeatedKey; // the first member whose key its object has already
    qsizetype repeatedKeyOffset = -1; // in the text as it was written; -1: there is none

    bool isTooLong() const { return json && bytes > mostDataBytes; }
    bool canBeSent() const { return json && !isTooLong(); }
};

} // namespace mapdesk
