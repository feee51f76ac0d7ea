// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirychoice.h"

#include <QCoreApplication>

class QTimeZone;

namespace mapdesk {

// What says it all before an expiry is changed: before → after, a line each.
class ExpiryPreview
{
    Q_DECLARE_TR_FUNCTIONS(ExpiryPreview)

public:
    // `expiresMs`: the present expiry; `nowMs`: the service's clock.
    static QString text(std::optional<qint64> expiresMs, const ExpiryChoice &choice, qint64 nowMs,
                        const QTimeZone &local);
};

} // namespace mapdesk
