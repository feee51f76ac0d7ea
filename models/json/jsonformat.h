// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"

namespace mapdesk {

// The same tokens without white space between them: what is sent to the service.
QByteArray compactJson(const JsonText &json);

// The same tokens, one member or element a line, indented by four spaces, "key": value; empty
// objects and arrays stay {} and []. No token is touched. Below 32 levels the indentation does not
// grow further, so that the length stays in proportion.
QByteArray prettyJson(const JsonText &json);

// The same as texts to work with.
JsonText compacted(const JsonText &json);
JsonText prettified(const JsonText &json);

} // namespace mapdesk
