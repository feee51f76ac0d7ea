// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mapdesk {

// What items are sorted by.
enum class ItemField {
    Key,
    Data, // the beginning of its JSON text
    Expires,
    Updated,
    RevisionNumber,
    CreatedBy,
};

} // namespace mapdesk
