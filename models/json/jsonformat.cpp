// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonformat.h"

#include "jsonlayout.h"

namespace mapdesk {

QByteArray compactJson(const JsonText &json)
{
    return laidOut(json, {.onLines = false, .colon = QByteArrayLiteral(":")});
}

QByteArray prettyJson(const JsonText &json)
{
    return laidOut(json, {});
}

JsonText compacted(const JsonText &json)
{
    return JsonText(compactJson(json));
}

JsonText prettified(const JsonText &json)
{
    return JsonText(prettyJson(json));
}

} // namespace mapdesk
