// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mapdesk::practice {

// What a new thing may be called: UTF-8 of at least one and at most so many characters (code
// points).

bool isItemKey(const QByteArray &key); // 320

// 320, and nothing that could be a SID. A byte order mark at the start is refused, too: SQLite
// drops it from text.
bool isUniqueName(const QByteArray &name);

bool isIdentity(const QByteArray &identity); // 256
bool isFriendlyName(const QByteArray &name); // 255

} // namespace mapdesk::practice
