// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace mapdesk {

// UTC milliseconds since 1970 of a date as Sync writes it, "2020-06-20T20:50:24Z"; a fraction of
// the second and an offset such as +02:00 are understood, too. Nothing for any other form.
std::optional<qint64> msFromIsoDate(QByteArrayView text);

} // namespace mapdesk
