// SPDX-License-Identifier: GPL-3.0-or-later
#include "clocknotice.h"

#include "clockdifference.h"
#include "expirytext.h"

#include <cstdlib>

namespace mapdesk {

QString ClockNotice::text(qint64 serverMinusLocalMs)
{
    return difference(serverMinusLocalMs) + QLatin1Char(' ')
        + tr("Mapdesk shows expiry by the service's time. Set this computer's date and time when "
             "you can.");
}

QString ClockNotice::atExpiry(qint64 serverMinusLocalMs)
{
    if (std::abs(serverMinusLocalMs) < ClockDifference::worthSayingMs)
        return {};
    return difference(serverMinusLocalMs) + QLatin1Char(' ') + tr("The times here allow for that.");
}

QString ClockNotice::difference(qint64 serverMinusLocalMs)
{
    const QString length = ExpiryText::duration(std::abs(serverMinusLocalMs) / 1000);
    return serverMinusLocalMs > 0
        ? tr("This computer's clock is %1 behind the service's.").arg(length)
        : tr("This computer's clock is %1 ahead of the service's.").arg(length);
}

} // namespace mapdesk
