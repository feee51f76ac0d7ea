// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsondiff.h"

namespace mapdesk {

// Whether both say the same, white space aside; of what is no JSON: whether they are the very same
// bytes.
inline bool isSameText(const QByteArray &one, const QByteArray &other)
{
    if (one == other)
        return true;
    const auto first = JsonText::parse(one);
    if (!first)
        return false;
    const auto second = JsonText::parse(other);
    return second && isSameJson(*first, *second);
}

} // namespace mapdesk
