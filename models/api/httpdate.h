// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace mapdesk {

// UTC milliseconds since 1970 of a date in an HTTP header, "Sun, 22 Nov 2026 17:49:25 GMT"; nothing
// for any other form.
std::optional<qint64> msFromHttpDate(QByteArrayView header);

} // namespace mapdesk
