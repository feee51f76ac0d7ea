// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonscalars.h"

#include "utf8.h"

#include <algorithm>

namespace mapdesk {

namespace {

using End = Result<qsizetype, JsonFault>;

char byteAt(QByteArrayView text, qsizetype offset)
{
    return offset < text.size() ? text[offset] : '\0';
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isHexDigit(char byte)
{
    return isDigit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

bool isWordByte(char byte)
{
    return isDigit(byte) || byte == '_' || (byte >= 'a' && byte <= 'z')
        || (byte >= 'A' && byte <= 'Z');
}

template <typename Predicate>
qsizetype skipWhile(QByteArrayView text, qsizetype offset, Predicate predicate)
{
    return std::find_if_not(text.begin() + offset, text.end(), predicate) - text.begin();
}

End digitsFrom(QByteArrayView text, qsizetype start)
{
    const qsizetype end = skipWhile(text, start, isDigit);
    if (end > start)
        return end;
    return failure(
        JsonFault::at(text, start, JsonFault::tr("A digit is expected here, but %1 was found")));
}

End exponentFrom(QByteArrayView text, qsizetype start)
{
    const char sign = byteAt(text, start);
    return digitsFrom(text, sign == '+' || sign == '-' ? start + 1 : start);
}

End hexEscapeFrom(QByteArrayView text, qsizetype start)
{
    const qsizetype most = std::min(start + 4, text.size());
    const qsizetype end = skipWhile(text.first(most), start, isHexDigit);
    if (end == start + 4)
        return end;
    return failure(JsonFault::at(
        text, end,
        JsonFault::tr("Four hexadecimal digits are expected after \\u, but %1 was found")));
}

// `start` is at the backslash.
End escapeFrom(QByteArrayView text, qsizetype start)
{
    const char letter = byteAt(text, start + 1);
    if (letter == 'u')
        return hexEscapeFrom(text, start + 2);
    if (letter != '\0' && QByteArrayView("\"\\/bfnrt").contains(letter))
        return start + 2;
    return failure(
        JsonFault::at(text, start + 1,
                      JsonFault::tr("After a backslash \", \\, /, b, f, n, r, t or u is expected, "
                                    "but %1 was found")));
}

JsonFault rawByteFault(QByteArrayView text, qsizetype offset)
{
    const char byte = byteAt(text, offset);
    if (offset >= text.size())
        return {offset, JsonFault::tr("A string is not closed: its \" is missing")};
    if (byte == '\n' || byte == '\r') {
        return {offset,
                JsonFault::tr("A string must not go over the end of the line: its closing \" is "
                              "missing, or the line break must be written as \\n")};
    }
    return JsonFault::at(text, offset,
                         JsonFault::tr("A string must not hold %1 as it is; write it as an escape "
                                       "like \\t or \\u0009"));
}

// A character of a string that stands for itself.
End plainCharacterFrom(QByteArrayView text, qsizetype start)
{
    if (start >= text.size() || uchar(text[start]) < 0x20)
        return failure(rawByteFault(text, start));
    if (const int length = utf8SequenceLength(text, start))
        return start + length;
    return failure(JsonFault::at(
        text, start, JsonFault::tr("A string must hold UTF-8 text only, but %1 was found")));
}

} // namespace

End endOfJsonString(QByteArrayView text, qsizetype start)
{
    qsizetype offset = start + 1;
    while (byteAt(text, offset) != '"') {
        const End end = byteAt(text, offset) == '\\' ? escapeFrom(text, offset)
                                                     : plainCharacterFrom(text, offset);
        if (!end)
            return end;
        offset = *end;
    }
    return offset + 1;
}

End endOfJsonNumber(QByteArrayView text, qsizetype start)
{
    const qsizetype firstDigit = text[start] == '-' ? start + 1 : start;
    End end = digitsFrom(text, firstDigit);
    if (end && text[firstDigit] == '0' && *end > firstDigit + 1) {
        return failure(JsonFault::at(text, firstDigit,
                                     JsonFault::tr("A number must not start with a needless %1")));
    }
    if (end && byteAt(text, *end) == '.')
        end = digitsFrom(text, *end + 1);
    if (end && (byteAt(text, *end) == 'e' || byteAt(text, *end) == 'E'))
        end = exponentFrom(text, *end + 1);
    return end;
}

End endOfJsonWord(QByteArrayView text, qsizetype start)
{
    const qsizetype end = skipWhile(text, start, isWordByte);
    const QByteArrayView word = text.sliced(start, end - start);
    if (word == "true" || word == "false" || word == "null")
        return end;
    constexpr qsizetype mostShown = 30;
    const QString shown = QString::fromLatin1(word.first(std::min(word.size(), mostShown)));
    return failure(JsonFault{
        start,
        JsonFault::tr("%1 is not a JSON value: text stands in double quotes, and the only words "
                      "are true, false and null")
            .arg(shown)});
}

} // namespace mapdesk
