// SPDX-License-Identifier: GPL-3.0-or-later
#include "layoutsplices.h"

#include "jsonformat.h"
#include "jsontokens.h"

namespace mapdesk {

namespace {

// Both have the same tokens.
TextSplices spaceSplices(const QByteArray &before, const QByteArray &after)
{
    TextSplices splices;
    JsonTokens oldTokens(before);
    JsonTokens newTokens(after);
    qsizetype oldEnd = 0;
    qsizetype newEnd = 0;
    while (true) {
        const JsonToken oldToken = oldTokens.next();
        const JsonToken newToken = newTokens.next();
        const bool isEnd = oldToken.kind == JsonToken::Kind::End;
        const qsizetype oldStart = isEnd ? before.size() : oldToken.offset;
        const qsizetype newStart = isEnd ? after.size() : newToken.offset;
        const auto oldSpace = QByteArrayView(before).sliced(oldEnd, oldStart - oldEnd);
        const auto newSpace = QByteArrayView(after).sliced(newEnd, newStart - newEnd);
        if (oldSpace != newSpace)
            splices.push_back({oldEnd, oldSpace.size(), newSpace.toByteArray()});
        if (isEnd)
            return splices;
        oldEnd = oldStart + oldToken.text.size();
        newEnd = newStart + newToken.text.size();
    }
}

} // namespace

TextSplices prettySplices(const JsonText &json)
{
    return spaceSplices(json.bytes(), prettyJson(json));
}

TextSplices compactSplices(const JsonText &json)
{
    return spaceSplices(json.bytes(), compactJson(json));
}

} // namespace mapdesk
