// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataedit.h"

namespace mapdesk {

std::optional<JsonMerge> mergeOf(const DataEdit &edit, const MapItem &newest)
{
    const auto base = JsonText::parse(edit.base.data);
    const auto theirs = JsonText::parse(newest.data);
    if (!base || !theirs)
        return {};
    return JsonMerge(*base, *theirs, edit.mine);
}

} // namespace mapdesk
