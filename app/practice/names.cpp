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

// [A-Z]{2}[a-f0-9]{32}
bool isLikeSid(const QByteArray &name)
{
    const auto isUpperLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto isLowerHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return name.size() == 34 && std::all_of(name.begin(), name.begin() + 2, isUpperLetter)
        && std::all_of(name.begin() + 2, name.end(), isLowerHex);
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

bool isFriendlyName(const QByteArray &name)
{
    return isText(name, 255);
}

} // namespace mapdesk::practice
