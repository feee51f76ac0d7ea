// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expiryphrase.h"
#include "phrasedate.h"
#include "phrasereader.h"

#include <QDate>
#include <QTime>

#include <optional>

namespace mapdesk {

// The moment in a typed phrase: a day, a time or both, in either order. See ExpiryPhrase.
class PhraseMoment
{
    Q_DECLARE_TR_FUNCTIONS(PhraseMoment)

public:
    // `reader` must outlive this.
    PhraseMoment(PhraseReader &reader, const ExpiryPhrase::Circumstances &circumstances);

    // Nothing where no moment stands there. The error is a sentence for the person.
    Result<std::optional<LocalMoment>, QString> take();

private:
    enum class Day {
        None,
        After, // so many days after today
        Named, // the next one of that name
        Dated,
    };

    bool takeFiller();
    bool takeDay();
    bool takeDayAfterToday();
    bool takeNamedDay();
    bool takeDate();
    bool takeTime();
    bool takeHourAndMinute();
    bool takeHourAlone();
    std::optional<int> takeHalfOfDay(int hour);
    bool setTime(int hour, int minute, int second);
    void takeZone();
    void takeOffset();

    bool refuse(const QString &problem);
    QDate today() const;
    QDate day() const;
    LocalMoment nextTime() const;
    LocalMoment moment() const;

    PhraseReader &m_reader;
    qint64 m_nowMs;
    QTimeZone m_local;
    QTimeZone m_zone; // that of what was typed
    Day m_day = Day::None;
    int m_number = 0; // days after today, or the day of the week
    bool m_isNamed = false; // a day of the week stands before the date
    TypedDate m_date;
    std::optional<QTime> m_time;
    std::optional<QString> m_problem;
};

} // namespace mapdesk
