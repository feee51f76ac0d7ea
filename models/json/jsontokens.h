// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace mapdesk {

struct JsonToken
{
    enum class Kind {
        ObjectStart,
        ObjectEnd,
        ArrayStart,
        ArrayEnd,
        Colon,
        Comma,
        String, // with its quotes; object keys, too
        Number,
        True,
        False,
        Null,
        End, // no token is left
    };

    Kind kind = Kind::End;
    qsizetype offset = 0; // bytes from the start of the text
    QByteArrayView text; // the token's own bytes, a view into the text
};

// Walks over the tokens of a text that is known to be valid JSON (see JsonText); white space is
// passed over. The text must outlive the walk and its tokens.
class JsonTokens
{
public:
    explicit JsonTokens(QByteArrayView validJson);

    // The next token; kind End from the end on.
    JsonToken next();

private:
    QByteArrayView m_text;
    qsizetype m_position = 0;
};

// Whether two texts of valid JSON differ in white space alone.
bool hasSameTokens(QByteArrayView one, QByteArrayView other);

} // namespace mapdesk
