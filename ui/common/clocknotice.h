// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace mapdesk {

// What is said of a clock that differs from the service's.
class ClockNotice
{
    Q_DECLARE_TR_FUNCTIONS(ClockNotice)

public:
    // Once: "This computer's clock is 3 min behind the service's. ..." See
    // SyncSession::clockDifferenceFound().
    static QString text(qint64 serverMinusLocalMs);

    // Where an expiry is chosen: that the difference is taken out; empty where it is not worth
    // saying.
    static QString atExpiry(qint64 serverMinusLocalMs);

private:
    static QString difference(qint64 serverMinusLocalMs);
};

} // namespace mapdesk
