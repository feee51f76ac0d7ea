// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace mapdesk {

// What is said once of a clock that differs from the service's.
class ClockNotice
{
    Q_DECLARE_TR_FUNCTIONS(ClockNotice)

public:
    // "This computer's clock is 3 min behind the service's. ..." See
    // SyncSession::clockDifferenceFound().
    static QString text(qint64 serverMinusLocalMs);
};

} // namespace mapdesk
