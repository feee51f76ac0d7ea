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

} // namespace mapdesk
