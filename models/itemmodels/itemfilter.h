// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace mapdesk {

// Which items of a map are wanted: those that meet all that is set. As it is made, all of them.
struct ItemFilter
{
    enum class KeyMatch {
        Contains,
        Prefix,
        RegularExpression, // Perl's; found anywhere in the key
    };

    QString key = {}; // empty: any
    KeyMatch keyMatch = KeyMatch::Contains;
    bool keyTextMatchesDataToo = false; // `key` may be contained in the data instead
    // Of `key` and `data`; a prefix is always taken as it is, as the service does.
    Qt::CaseSensitivity caseSensitivity = Qt::CaseInsensitive;
    QString data =
        {}; // contained in the data's JSON text; empty: any. Data that is not kept has none.
    std::optional<qint64> expiresUntilMs = {}; // UTC; what never expires is left out
    std::optional<qint64> updatedSinceMs = {}; // UTC
    QString createdBy = {}; // contained, whatever the case; empty: any

    bool keepsAll() const { return *this == ItemFilter(); }

    friend bool operator==(const ItemFilter &, const ItemFilter &) = default;
};

} // namespace mapdesk
