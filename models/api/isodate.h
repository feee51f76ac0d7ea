// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace mapdesk {

// UTC milliseconds since 1970 of a date as Sync writes it, "2020-06-20T20:50:24Z", or in any other
// form of RFC 3339: with a fraction of the second (cut to milliseconds), an offset such as +02:00,
// small letters or a space between date and time. A leap second counts as the second after it.
// Nothing for any other form.
// https://www.rfc-editor.org/rfc/rfc3339#section-5.6
std::optional<qint64> msFromIsoDate(QByteArrayView text);

} // namespace mapdesk
