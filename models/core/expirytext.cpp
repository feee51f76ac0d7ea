// SPDX-License-Identifier: GPL-3.0-or-later
#include "expirytext.h"

#include "timelengths.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>

namespace mapdesk {

namespace {

// Whole seconds left, rounded up, so that "in 1 s" turns into "expired" and never into "in 0 s".
qint64 wholeSecondsUntil(qint64 expiresAtMs, qint64 nowMs)
{
    return (expiresAtMs - nowMs + 999) / 1000;
}

QString withZone(const QDateTime &moment, const QString &format)
{
    return QLocale().toString(moment, format);
}

} // namespace

ExpiryState expiryState(std::optional<qint64> expiresAtMs, qint64 nowMs)
{
    if (!expiresAtMs)
        return ExpiryState::Never;
    if (*expiresAtMs <= nowMs)
        return ExpiryState::Expired;
    const qint64 left = wholeSecondsUntil(*expiresAtMs, nowMs);
    if (left < 5 * secondsPerMinute)
        return ExpiryState::VerySoon;
    return left < secondsPerHour ? ExpiryState::Soon : ExpiryState::Later;
}

QString ExpiryText::duration(qint64 seconds)
{
    const std::array<std::pair<qint64, QString>, 4> units{{
        {secondsPerDay, tr("%1 d", "days")},
        {secondsPerHour, tr("%1 h", "hours")},
        {secondsPerMinute, tr("%1 min", "minutes")},
        {1, tr("%1 s", "seconds")},
    }};
    for (size_t i = 0; i + 1 < units.size(); ++i) {
        const auto &[length, text] = units[i];
        if (seconds < length)
            continue;
        const auto &[nextLength, nextText] = units[i + 1];
        const qint64 rest = seconds % length / nextLength;
        const QString first = text.arg(seconds / length);
        return rest == 0 ? first : tr("%1 %2", "two units of time").arg(first, nextText.arg(rest));
    }
    return units.back().second.arg(seconds);
}

QString ExpiryText::remaining(std::optional<qint64> expiresAtMs, qint64 nowMs)
{
    if (!expiresAtMs)
        return tr("never");
    if (*expiresAtMs <= nowMs)
        return tr("expired %1 ago").arg(duration((nowMs - *expiresAtMs) / 1000));
    return tr("in %1").arg(duration(wholeSecondsUntil(*expiresAtMs, nowMs)));
}

QString ExpiryText::dateTime(qint64 ms, const QTimeZone &zone)
{
    return withZone(QDateTime::fromMSecsSinceEpoch(ms, zone),
                    tr("ddd d MMM yyyy HH:mm:ss", "date format"));
}

QString ExpiryText::localAndUtc(qint64 ms, const QTimeZone &local)
{
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(ms, local);
    const QDateTime utc = here.toUTC();
    const QString utcText = here.date() == utc.date()
        ? withZone(utc, tr("HH:mm:ss", "time format"))
        : withZone(utc, tr("ddd d MMM HH:mm:ss", "date format without a year"));
    return tr("%1 (UTC %2)").arg(dateTime(ms, local), utcText);
}

QString ExpiryText::sentence(std::optional<qint64> expiresAtMs, qint64 nowMs,
                             const QTimeZone &local)
{
    if (!expiresAtMs)
        return tr("Never expires");
    const QString moment = localAndUtc(*expiresAtMs, local);
    if (*expiresAtMs <= nowMs) {
        return tr("Expired %1, %2 ago, may still be readable")
            .arg(moment, duration((nowMs - *expiresAtMs) / 1000));
    }
    return tr("Expires %1, in about %2")
        .arg(moment, duration(wholeSecondsUntil(*expiresAtMs, nowMs)));
}

QString ExpiryText::clamped()
{
    return tr("More than a year is not possible; a year is set.");
}

} // namespace mapdesk
