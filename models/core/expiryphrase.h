// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expirychoice.h"
#include "localmoment.h"
#include "result.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace mapdesk {

// An expiry typed in words, in the program's language or in English:
//
// * never
// * a length from the moment of sending: 3d, 90m, 2h30m, 1 w, in 3 days, an hour. Whole numbers
//   with a unit each, the larger unit first; m is minutes, a year is 365 days, and a month is
//   refused for it has no fixed length.
// * so much longer than the present expiry: +2h
// * a moment: 18:00 or 6pm (the next one), tomorrow, monday 9:00, 24 dec, 24.12.2026, 2026-12-24
//   16:05:09, and with Z, UTC or +01:00 behind the time in that zone instead of the local one.
//
// A day without a time lasts until 23:59:59, so that nothing is lost earlier than was meant. The
// name of a day is the next such day after today, with "next" before it or without; a date without
// a year is the next one, today included. A local time that clocks skip or show twice is what
// LocalMoment says. Refused are what can be read in two ways (a number alone, 12/24/2026, years of
// two digits), lengths of 0, which are not "never", and moments that have passed. What goes beyond
// a year is for resolveExpiry() to clamp.
struct ExpiryPhrase
{
    Q_DECLARE_TR_FUNCTIONS(ExpiryPhrase)

public:
    struct Circumstances
    {
        qint64 nowMs; // the service's clock
        QTimeZone zone;
        QLocale locale; // names of days and months
    };

    ExpiryChoice choice; // Never, In or At; Leave where `extension` counts
    qint64 extension = 0; // seconds longer than the present expiry: see extendedExpiry()
    LocalMoment::ClockChange clockChange = LocalMoment::ClockChange::None;

    // The error is a sentence or two for the person: what was not understood, and what to type.
    static Result<ExpiryPhrase, QString> read(const QString &text,
                                              const Circumstances &circumstances);
};

} // namespace mapdesk
