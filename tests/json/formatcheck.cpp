// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatcheck.h"

#include "jsonformat.h"
#include "jsontokens.h"

namespace mapdesk {

namespace {

// Knows nothing of tokens, so that a fault of JsonTokens cannot agree with itself.
QByteArray withoutWhiteSpace(const QByteArray &json)
{
    QByteArray result;
    bool inString = false;
    bool escaped = false;
    for (const char byte : json) {
        if (inString || !QByteArrayView(" \t\r\n").contains(byte))
            result.append(byte);
        if (byte == '"' && !escaped)
            inString = !inString;
        escaped = inString && byte == '\\' && !escaped;
    }
    return result;
}

} // namespace

QByteArrayList tokenTexts(const QByteArray &json)
{
    QByteArrayList texts;
    JsonTokens tokens(json);
    for (JsonToken token = tokens.next(); token.kind != JsonToken::Kind::End; token = tokens.next())
        texts.append(token.text.toByteArray());
    return texts;
}

QByteArray brokenFormatPromise(const JsonText &json)
{
    const auto compact = JsonText::parse(compactJson(json));
    const auto pretty = JsonText::parse(prettyJson(json));
    if (!compact || !pretty)
        return "the formatted text is valid JSON";
    if (compact->bytes() != withoutWhiteSpace(json.bytes()))
        return "compact drops the white space outside strings and nothing else";
    if (withoutWhiteSpace(pretty->bytes()) != compact->bytes())
        return "pretty changes the white space outside strings and nothing else";
    const QByteArrayList texts = tokenTexts(json.bytes());
    if (tokenTexts(compact->bytes()) != texts || tokenTexts(pretty->bytes()) != texts)
        return "the tokens stay the same";
    if (prettyJson(*compact) != pretty->bytes() || prettyJson(*pretty) != pretty->bytes())
        return "pretty does not depend on the white space before";
    return {};
}

} // namespace mapdesk
