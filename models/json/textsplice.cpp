// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsplice.h"

#include "utf8.h"

#include <algorithm>

namespace mapdesk {

QByteArray spliced(const QByteArray &text, const TextSplices &splices)
{
    QByteArray result;
    qsizetype position = 0;
    for (const TextSplice &splice : splices) {
        result += QByteArrayView(text).sliced(position, splice.offset - position);
        result += splice.inserted;
        position = splice.offset + splice.removed;
    }
    result += QByteArrayView(text).sliced(position);
    return result;
}

TextSplices spliceBetween(const QByteArray &before, const QByteArray &after)
{
    if (before == after)
        return {};
    const auto [beforeEnd, afterEnd] = std::mismatch(before.begin(), before.end(), after.begin(),
                                                     after.end());
    qsizetype start = beforeEnd - before.begin();
    // What both share ends within a sequence of the one exactly if it does so in the other.
    while (start > 0 && start < before.size() && isUtf8Continuation(before[start]))
        --start;
    const qsizetype most = std::min(before.size(), after.size()) - start;
    qsizetype same = 0;
    while (same < most && before[before.size() - 1 - same] == after[after.size() - 1 - same])
        ++same;
    while (same > 0 && isUtf8Continuation(before[before.size() - same]))
        --same;
    return {
        {start, before.size() - same - start, after.sliced(start, after.size() - same - start)}};
}

} // namespace mapdesk
