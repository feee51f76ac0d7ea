// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace mapdesk {

// Where a text stops being JSON, and why in a plain sentence.
struct JsonError
{
    qsizetype offset = 0; // bytes from the start
    int line = 1; // from 1; lines end with \n, \r or \r\n
    int column = 1; // from 1, in Unicode characters
    QString message;
};

// Whether `text` is exactly one JSON value by RFC 8259, in valid UTF-8 without a byte order mark.
// Numbers of any size and precision, repeated keys and any nesting depth are accepted; escaped lone
// surrogates, too, since the grammar allows them. Nothing if it is valid, else the first error.
std::optional<JsonError> validateJson(QByteArrayView text);

} // namespace mapdesk
