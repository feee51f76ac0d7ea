// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonvalidator.h"
#include "result.h"

#include <QByteArray>

namespace mapdesk {

// A JSON value held as its text: the bytes as they came, checked to be valid JSON. They are the
// truth; nothing here turns a number into a double, sorts a key or drops a repeated one.
class JsonText
{
public:
    // The empty object.
    JsonText();

    static Result<JsonText, JsonError> parse(QByteArray bytes);

    // UTF-8, exactly as given to parse().
    const QByteArray &bytes() const { return m_bytes; }

    // Whether the value is an object. Sync's SDKs expect that of an item's data.
    bool isObject() const;

    // Their tokens are this text's own, so they are not checked anew (see jsonformat.h).
    friend JsonText compacted(const JsonText &json);
    friend JsonText prettified(const JsonText &json);

    friend bool operator==(const JsonText &, const JsonText &) = default;

private:
    explicit JsonText(QByteArray bytes);

    QByteArray m_bytes;
};

} // namespace mapdesk
