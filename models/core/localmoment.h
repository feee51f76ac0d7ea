// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QDate;
class QTime;
class QTimeZone;

namespace mapdesk {

// The moment at which clocks in a zone show a date and a time. One that clocks skip is the first
// moment after the gap; one that they show twice is the earlier of the two.
struct LocalMoment
{
    enum class ClockChange {
        None,
        Skipped, // no clock shows that time on that day
        Repeated, // clocks show it twice
    };

    qint64 ms = 0; // UTC milliseconds since 1970
    ClockChange clockChange = ClockChange::None;

    // `date`, `time` and `zone` must be valid.
    static LocalMoment of(const QDate &date, const QTime &time, const QTimeZone &zone);

    // The last whole second of a day.
    static qint64 endOfDay(const QDate &date, const QTimeZone &zone);
};

} // namespace mapdesk
