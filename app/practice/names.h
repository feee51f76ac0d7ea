// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mapdesk::practice {

// What a new thing may be called: UTF-8 of at least one and at most so many characters (code
// points).

bool isItemKey(const QByteArray &key); // 320
bool isUniqueName(const QByteArray &name); // 320, and nothing that could be a SID
bool isIdentity(const QByteArray &identity); // 256
bool isFriendlyName(const QByteArray &name); // 255

// What the service itself gives.

bool isServiceSid(const QByteArray &text); // IS and 32 hex digits
bool isMapSid(const QByteArray &text); // MP and 32 hex digits
bool isListPlace(const QByteArray &text); // PermissionRecord::place

} // namespace mapdesk::practice
