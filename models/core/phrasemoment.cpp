// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrasemoment.h"

#include "displaytext.h"
#include "expirytext.h"

namespace mapdesk {

namespace {

using Word = PhraseWords::Word;

QDate dateOf(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone).date();
}

} // namespace

PhraseMoment::PhraseMoment(PhraseReader &reader, const ExpiryPhrase::Circumstances &circumstances)
    : m_reader(reader)
    , m_nowMs(circumstances.nowMs)
    , m_local(circumstances.zone)
    , m_zone(circumstances.zone)
{
}

Result<std::optional<LocalMoment>, QString> PhraseMoment::take()
{
    while (!m_problem) {
        const size_t start = m_reader.position();
        while (takeFiller()) {}
        const bool isTaken = (!m_time && takeTime()) || (m_day == Day::None && takeDay());
        if (!isTaken) {
            m_reader.goTo(start);
            break;
        }
    }
    if (m_problem)
        return failure(*m_problem);
    if (m_day == Day::None && !m_time)
        return std::optional<LocalMoment>();
    if (!day().isValid())
        return failure(tr("There is no such day. A day is typed like 2026-12-24."));
    if (m_isNamed && day().dayOfWeek() != m_number)
        return failure(tr("The date is another day of the week."));
    const LocalMoment found = moment();
    if (found.ms <= m_nowMs) {
        return failure(
            tr("%1 has passed. Type a later moment.").arg(ExpiryText::dateTime(found.ms, m_local)));
    }
    return std::optional(found);
}

bool PhraseMoment::takeFiller()
{
    return m_reader.takeWord(Word::At) || m_reader.takeWord(Word::On) || m_reader.takeSign(',');
}

bool PhraseMoment::takeDay()
{
    return takeDayAfterToday() || takeDate() || takeNamedDay();
}

bool PhraseMoment::takeDayAfterToday()
{
    if (m_reader.takeWord(Word::DayAfterTomorrow))
        m_number = 2;
    else if (m_reader.takeWord(Word::Tomorrow))
        m_number = 1;
    else if (!m_reader.takeWord(Word::Today))
        return false;
    m_day = Day::After;
    return true;
}

bool PhraseMoment::takeNamedDay()
{
    const size_t start = m_reader.position();
    const bool isNext = m_reader.takeWord(Word::Next);
    const auto name = m_reader.takeDayName();
    if (!name) {
        m_reader.goTo(start);
        return false;
    }
    m_day = Day::Named;
    m_number = *name;
    if (!isNext) {
        m_reader.takeSign(',');
        m_isNamed = takeDate();
    }
    return true;
}

bool PhraseMoment::takeDate()
{
    const auto date = PhraseDate(m_reader).take();
    if (!date)
        return refuse(date.error());
    if (!*date)
        return false;
    m_date = **date;
    m_day = Day::Dated;
    return true;
}

bool PhraseMoment::takeTime()
{
    const size_t start = m_reader.position();
    if (!takeHourAndMinute()) {
        m_reader.goTo(start);
        if (!takeHourAlone()) {
            m_reader.goTo(start);
            return false;
        }
    }
    if (!m_time) {
        return refuse(tr("There is no such time: %1. The last one of a day is 23:59:59.")
                          .arg(visibleText(m_reader.textSince(start))));
    }
    takeZone();
    return true;
}

// 16:05, 16:05:09, 4:05 pm; parts of a second are left out.
bool PhraseMoment::takeHourAndMinute()
{
    const auto hour = m_reader.takeDigits(1, 2);
    if (!hour || !m_reader.takeSign(':'))
        return false;
    const auto minute = m_reader.takeDigits(2, 2);
    if (!minute)
        return false;
    int second = 0;
    if (m_reader.takeSign(':')) {
        const auto typed = m_reader.takeDigits(2, 2);
        if (!typed)
            return false;
        second = *typed;
        if (m_reader.takeSign('.') && !m_reader.takeNumber())
            return false;
    }
    if (!m_reader.takeWord(Word::OClock))
        return setTime(takeHalfOfDay(*hour).value_or(*hour), *minute, second);
    return setTime(*hour, *minute, second);
}

// 6pm, 18 o'clock
bool PhraseMoment::takeHourAlone()
{
    const auto hour = m_reader.takeDigits(1, 2);
    if (!hour)
        return false;
    if (m_reader.takeWord(Word::OClock))
        return setTime(*hour, 0, 0);
    const auto ofDay = takeHalfOfDay(*hour);
    return ofDay && setTime(*ofDay, 0, 0);
}

// The hour of the day where "am" or "pm" follows; of what is no such hour, one that no day has.
std::optional<int> PhraseMoment::takeHalfOfDay(int hour)
{
    constexpr int half = 12;
    constexpr int none = 99;
    const bool isBeforeNoon = m_reader.takeWord(Word::BeforeNoon);
    if (!isBeforeNoon && !m_reader.takeWord(Word::AfterNoon))
        return {};
    if (hour < 1 || hour > half)
        return none;
    return hour % half + (isBeforeNoon ? 0 : half);
}

bool PhraseMoment::setTime(int hour, int minute, int second)
{
    if (QTime::isValid(hour, minute, second))
        m_time = QTime(hour, minute, second);
    return true;
}

void PhraseMoment::takeZone()
{
    for (const char *utc : {"z", "utc", "gmt"}) {
        if (m_reader.takeLetters(utc)) {
            m_zone = QTimeZone::utc();
            return;
        }
    }
    if (m_day == Day::Dated)
        takeOffset();
}

// +01:00, -0330, +05
void PhraseMoment::takeOffset()
{
    const size_t start = m_reader.position();
    const bool isWest = m_reader.takeSign('-');
    if (isWest || m_reader.takeSign('+')) {
        int minutes = -1;
        if (const auto both = m_reader.takeDigits(4, 4))
            minutes = *both / 100 * 60 + *both % 100;
        else if (const auto hours = m_reader.takeDigits(2, 2))
            minutes = *hours * 60
                + (m_reader.takeSign(':') ? m_reader.takeDigits(2, 2) : 0).value_or(0);
        constexpr int most = 14 * 60;
        if (minutes >= 0 && minutes <= most) {
            m_zone = QTimeZone((isWest ? -minutes : minutes) * 60);
            return;
        }
    }
    m_reader.goTo(start);
}

bool PhraseMoment::refuse(const QString &problem)
{
    m_problem = problem;
    return true;
}

QDate PhraseMoment::today() const
{
    return dateOf(m_nowMs, m_zone);
}

QDate PhraseMoment::day() const
{
    switch (m_day) {
    case Day::None:
        break;
    case Day::After:
        return today().addDays(m_number);
    case Day::Named: {
        constexpr int week = 7;
        const int days = (m_number - today().dayOfWeek() + week) % week;
        return today().addDays(days == 0 ? week : days);
    }
    case Day::Dated:
        return m_date.onOrAfter(today());
    }
    return today();
}

LocalMoment PhraseMoment::nextTime() const
{
    const LocalMoment ofToday = LocalMoment::of(today(), *m_time, m_zone);
    return ofToday.ms > m_nowMs ? ofToday : LocalMoment::of(today().addDays(1), *m_time, m_zone);
}

LocalMoment PhraseMoment::moment() const
{
    if (m_day == Day::None)
        return nextTime();
    if (!m_time)
        return {LocalMoment::endOfDay(day(), m_zone), LocalMoment::ClockChange::None};
    return LocalMoment::of(day(), *m_time, m_zone);
}

} // namespace mapdesk
