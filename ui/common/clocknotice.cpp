// SPDX-License-Identifier: GPL-3.0-or-later
#include "clocknotice.h"

#include "expirytext.h"

#include <cstdlib>

namespace mapdesk {

QString ClockNotice::text(qint64 serverMinusLocalMs)
{
    const QString difference = ExpiryText::duration(std::abs(serverMinusLocalMs) / 1000);
    const QString what = serverMinusLocalMs > 0
        ? tr("This computer's clock is %1 behind the service's.").arg(difference)
        : tr("This computer's clock is %1 ahead of the service's.").arg(difference);
    return what + QLatin1Char(' ')
        + tr("Mapdesk shows expiry by the service's time. Set this computer's date and time when "
             "you can.");
}

} // namespace mapdesk
