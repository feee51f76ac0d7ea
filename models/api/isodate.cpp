// SPDX-License-Identifier: GPL-3.0-or-later
#include "isodate.h"

#include <chrono>
#include <string_view>

namespace mapdesk {

namespace {

// Takes a date apart from left to right; once something does not fit, nothing more does.
class DateReader
{
public:
    explicit DateReader(QByteArrayView text)
        : m_rest(text)
    {
    }

    bool failed() const { return m_failed; }
    bool isAtEnd() const { return m_rest.isEmpty(); }
    bool startsWith(char sign) const { return m_rest.startsWith(sign); }
    bool startsWithAnyOf(std::string_view signs) const
    {
        return !isAtEnd() && signs.find(m_rest[0]) != std::string_view::npos;
    }
    bool startsWithDigit() const { return !isAtEnd() && m_rest[0] >= '0' && m_rest[0] <= '9'; }

    void sign(std::string_view expected)
    {
        m_failed = m_failed || !startsWithAnyOf(expected);
        if (!m_failed)
            m_rest = m_rest.sliced(1);
    }

    int digit()
    {
        m_failed = m_failed || !startsWithDigit();
        if (m_failed)
            return 0;
        const int value = m_rest[0] - '0';
        m_rest = m_rest.sliced(1);
        return value;
    }

    int number(int digits, int highest)
    {
        int value = 0;
        for (int i = 0; i < digits; ++i)
            value = value * 10 + digit();
        m_failed = m_failed || value > highest;
        return value;
    }

    void fail() { m_failed = true; }

private:
    QByteArrayView m_rest;
    bool m_failed = false;
};

qint64 readDateMs(DateReader &reader)
{
    const std::chrono::year year(reader.number(4, 9999));
    reader.sign("-");
    const std::chrono::month month(unsigned(reader.number(2, 12)));
    reader.sign("-");
    const std::chrono::day day(unsigned(reader.number(2, 31)));
    const std::chrono::year_month_day date(year, month, day);
    if (!date.ok())
        reader.fail();
    if (reader.failed())
        return 0;
    return std::chrono::milliseconds(std::chrono::sys_days(date).time_since_epoch()).count();
}

int readFractionMs(DateReader &reader)
{
    if (!reader.startsWith('.'))
        return 0;
    reader.sign(".");
    int ms = reader.digit() * 100;
    for (int unit = 10; reader.startsWithDigit(); unit /= 10)
        ms += reader.digit() * unit;
    return ms;
}

qint64 readTimeMs(DateReader &reader)
{
    constexpr int leapSecond = 60;
    const int hours = reader.number(2, 23);
    reader.sign(":");
    const int minutes = reader.number(2, 59);
    reader.sign(":");
    const int seconds = reader.number(2, leapSecond);
    const int ms = readFractionMs(reader);
    return ((hours * 60 + minutes) * 60 + seconds) * 1000LL + ms;
}

qint64 readOffsetMs(DateReader &reader)
{
    if (reader.startsWithAnyOf("Zz")) {
        reader.sign("Zz");
        return 0;
    }
    const bool isNegative = reader.startsWith('-');
    reader.sign("+-");
    const int hours = reader.number(2, 23);
    reader.sign(":");
    const int minutes = reader.number(2, 59);
    const qint64 ms = (hours * 60 + minutes) * 60'000LL;
    return isNegative ? -ms : ms;
}

} // namespace

std::optional<qint64> msFromIsoDate(QByteArrayView text)
{
    DateReader reader(text);
    const qint64 dateMs = readDateMs(reader);
    reader.sign("Tt ");
    const qint64 timeMs = readTimeMs(reader);
    const qint64 offsetMs = readOffsetMs(reader);
    if (reader.failed() || !reader.isAtEnd())
        return {};
    return dateMs + timeMs - offsetMs;
}

} // namespace mapdesk
