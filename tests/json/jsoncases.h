// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsontext.h"

#include <QByteArrayList>

namespace mapdesk::test {

// A text that is known to be valid.
inline JsonText parsed(const QByteArray &text)
{
    return JsonText::parse(text).value();
}

// An object with so many members, each with a short key of its own and this value.
inline QByteArray manyMembers(int count, const QByteArray &value)
{
    QByteArrayList members;
    for (int i = 0; i < count; ++i)
        members << '"' + QByteArray::number(i, 36) + "\":" + value;
    return '{' + members.join(',') + '}';
}

} // namespace mapdesk::test
