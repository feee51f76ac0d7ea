// SPDX-License-Identifier: GPL-3.0-or-later
#include "names.h"

#include "utf8text.h"

#include <algorithm>

namespace mapdesk::practice {

namespace {

bool isText(const QByteArray &text, qsizetype longest)
{
    return !text.isEmpty() && isUtf8(text) && characterCount(text) <= longest;
}

// [a-f0-9]{32}
bool isHexName(QByteArrayView text)
{
    const auto isLowerHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 32 && std::ranges::all_of(text, isLowerHex);
}

// [A-Z]{2}[a-f0-9]{32}
bool isLikeSid(QByteArrayView name)
{
    const auto isUpperLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    return name.size() == 34 && std::ranges::all_of(name.first(2), isUpperLetter)
        && isHexName(name.sliced(2));
}

} // namespace

bool isItemKey(const QByteArray &key)
{
    return isText(key, 320);
}

bool isUniqueName(const QByteArray &name)
{
    return isText(name, 320) && !isLikeSid(name);
}

bool isIdentity(const QByteArray &identity)
{
    return isText(identity, 256);
}

bool isServiceSid(const QByteArray &text)
{
    return isLikeSid(text) && text.startsWith("IS");
}

bool isMapSid(const QByteArray &text)
{
    return isLikeSid(text) && text.startsWith("MP");
}

bool isListPlace(const QByteArray &text)
{
    return isHexName(text);
}

bool isFriendlyName(const QByteArray &name)
{
    return isText(name, 255);
}

} // namespace mapdesk::practice
