// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mapdesk::practice {

// All of the text, never null; a byte order mark at its start stays.
QString textFromUtf8(QByteArrayView utf8);

// Whether `bytes` are well-formed UTF-8.
bool isUtf8(QByteArrayView bytes);

// The number of Unicode characters (code points) in well-formed UTF-8.
qsizetype characterCount(QByteArrayView utf8);

} // namespace mapdesk::practice
