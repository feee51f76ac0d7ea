// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"
#include "textsplice.h"

namespace mapdesk {

enum class TextLayout {
    Pretty, // see prettyJson()
    Compact, // see compactJson()
};

QByteArray laidOut(const JsonText &json, TextLayout layout);

// What turns a text into that layout: splices of the white space between its tokens alone.
TextSplices layoutSplices(const JsonText &json, TextLayout layout);

} // namespace mapdesk
