// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonlayout.h"

#include "jsonformat.h"
#include "jsontokens.h"

namespace mapdesk {

QByteArray laidOut(const JsonText &json, JsonLayout layout)
{
    return layout == JsonLayout::Pretty ? prettyJson(json) : compactJson(json);
}

TextSplices layoutSplices(const JsonText &json, JsonLayout layout)
{
    const QByteArray &before = json.bytes();
    const QByteArray after = laidOut(json, layout);
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

} // namespace mapdesk
