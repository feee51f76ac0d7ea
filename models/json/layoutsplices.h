// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"
#include "textsplice.h"

namespace mapdesk {

// What turns a text into prettyJson() or compactJson() of it: splices of the white space between
// its tokens alone, so that a cursor stays with its token.
TextSplices prettySplices(const JsonText &json);
TextSplices compactSplices(const JsonText &json);

} // namespace mapdesk
