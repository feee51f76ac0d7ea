// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrasedate.h"

#include "displaytext.h"

namespace mapdesk {

namespace {

using Word = PhraseWords::Word;

} // namespace

QDate TypedDate::onOrAfter(const QDate &today) const
{
    if (year)
        return QDate(*year, month, day);
    constexpr int leapDaysApart = 8; // 1896 to 1904
    for (int next = today.year(); next <= today.year() + leapDaysApart; ++next) {
        const QDate date(next, month, day);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

PhraseDate::PhraseDate(PhraseReader &reader)
    : m_reader(reader)
{
}

Result<std::optional<TypedDate>, QString> PhraseDate::take()
{
    const size_t start = m_reader.position();
    for (const auto reading : {&PhraseDate::takeYearMonthDay, &PhraseDate::takeDayAndMonthWithDots,
                               &PhraseDate::takeDayAndMonthName, &PhraseDate::takeMonthNameAndDay,
                               &PhraseDate::takeSlashes}) {
        const bool isTaken = (this->*reading)();
        if (m_problem)
            return failure(*m_problem);
        if (isTaken)
            return std::optional(m_date);
        m_reader.goTo(start);
    }
    return std::optional<TypedDate>();
}

bool PhraseDate::takeYearMonthDay()
{
    const auto year = m_reader.takeDigits(4, 4);
    const char sign = m_reader.takeSign('-') ? '-' : '/';
    if (!year || (sign == '/' && !m_reader.takeSign(sign)))
        return false;
    const auto month = m_reader.takeDigits(1, 2);
    if (!month || !m_reader.takeSign(sign))
        return false;
    const auto day = m_reader.takeDigits(1, 2);
    if (!day)
        return false;
    m_date = {*day, *month, year};
    m_reader.takeLetters("t");
    return true;
}

// 24.12. and 24.12.2026, but not 1.5, which may be a number.
bool PhraseDate::takeDayAndMonthWithDots()
{
    const auto day = m_reader.takeDigits(1, 2);
    if (!day || !m_reader.takeSign('.'))
        return false;
    const auto month = m_reader.takeDigits(1, 2);
    if (!month || !m_reader.takeSign('.'))
        return false;
    m_date = {*day, *month, takeYear()};
    return true;
}

bool PhraseDate::takeDayAndMonthName()
{
    const auto day = m_reader.takeDigits(1, 2);
    if (!day)
        return false;
    if (!m_reader.takeSign('.'))
        m_reader.takeWord(Word::Ordinal);
    m_reader.takeWord(Word::Of);
    const auto month = m_reader.takeMonthName();
    if (!month)
        return false;
    m_date = {*day, *month, takeYear()};
    return true;
}

bool PhraseDate::takeMonthNameAndDay()
{
    const auto month = m_reader.takeMonthName();
    const auto day = m_reader.takeDigits(1, 2);
    if (!month || !day || m_reader.takeSign(':')) // that were a time
        return false;
    m_reader.takeWord(Word::Ordinal);
    m_date = {*day, *month, takeYear()};
    return true;
}

bool PhraseDate::takeSlashes()
{
    const size_t start = m_reader.position();
    if (!m_reader.takeDigits(1, 2) || !m_reader.takeSign('/') || !m_reader.takeDigits(1, 2))
        return false;
    if (m_reader.takeSign('/'))
        m_reader.takeNumber();
    return refuse(tr("%1 can be read in two ways. Type year, month and day: 2026-12-24")
                      .arg(visibleText(m_reader.textSince(start))));
}

std::optional<int> PhraseDate::takeYear()
{
    const size_t start = m_reader.position();
    m_reader.takeSign(',');
    if (const auto year = m_reader.takeDigits(4, 4))
        return year;
    if (m_reader.takeNumber() && m_reader.atEnd())
        refuse(tr("Type the year with four digits, or no year."));
    m_reader.goTo(start);
    return {};
}

bool PhraseDate::refuse(const QString &problem)
{
    m_problem = problem;
    return true;
}

} // namespace mapdesk
