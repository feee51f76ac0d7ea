// SPDX-License-Identifier: GPL-3.0-or-later
#include "localmoment.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace mapdesk {

namespace {

// More than any zone is away from UTC.
constexpr qint64 farMs = 26LL * 60 * 60 * 1000;

qint64 offsetMs(qint64 ms, const QTimeZone &zone)
{
    return 1000LL * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

// The first moment whose local time is later than `wallMs`, which no clock shows.
qint64 firstAfterGap(qint64 wallMs, const QTimeZone &zone)
{
    qint64 before = wallMs - farMs;
    qint64 after = wallMs + farMs;
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        if (middle + offsetMs(middle, zone) > wallMs)
            after = middle;
        else
            before = middle;
    }
    return after;
}

} // namespace

// Qt 6.4 does not say which of two moments it takes, nor what it makes of none.
LocalMoment LocalMoment::of(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    const qint64 wallMs = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const qint64 one = wallMs - offsetMs(wallMs - farMs, zone);
    const qint64 other = wallMs - offsetMs(wallMs + farMs, zone);
    const auto shows = [&](qint64 ms) { return ms + offsetMs(ms, zone) == wallMs; };
    if (shows(one) && shows(other)) {
        return {std::min(one, other), one == other ? ClockChange::None : ClockChange::Repeated};
    }
    if (shows(one) || shows(other))
        return {shows(one) ? one : other, ClockChange::None};
    return {firstAfterGap(wallMs, zone), ClockChange::Skipped};
}

qint64 LocalMoment::endOfDay(const QDate &date, const QTimeZone &zone)
{
    return of(date.addDays(1), QTime(0, 0), zone).ms - 1000;
}

} // namespace mapdesk
