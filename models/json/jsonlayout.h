// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"
#include "textsplice.h"

namespace mapdesk {

enum class JsonLayout {
    Pretty, // see prettyJson()
    Compact, // see compactJson()
};

QByteArray laidOut(const JsonText &json, JsonLayout layout);

// What turns a text into that layout: splices of the white space between its tokens alone.
TextSplices layoutSplices(const JsonText &json, JsonLayout layout);

} // namespace mapdesk
