// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "confirmsheet.h"
#include "expirychoice.h"
#include "ids.h"
#include "synctypes.h"

#include <QCoreApplication>

class QTimeZone;

namespace mapdesk {

// What is asked before the expiry of one item or map is changed.
class ExpiryConfirmation
{
    Q_DECLARE_TR_FUNCTIONS(ExpiryConfirmation)

public:
    // `key`: absent, the map itself; `expiresMs`: the present expiry;
    // `nowMs`: the service's clock.
    static Confirmation of(const SyncMap &map, const std::optional<ItemKey> &key,
                           std::optional<qint64> expiresMs, const ExpiryChoice &choice,
                           qint64 nowMs, const QTimeZone &local);

    static QString after(const ExpiryChoice &choice, qint64 nowMs, const QTimeZone &local);
};

} // namespace mapdesk
