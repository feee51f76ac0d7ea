// SPDX-License-Identifier: GPL-3.0-or-later
#include "isodate.h"

#include <QDate>
#include <QTime>

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
    bool startsWithDigit() const { return !isAtEnd() && m_rest[0] >= '0' && m_rest[0] <= '9'; }

    void sign(char expected)
    {
        m_failed = m_failed || !startsWith(expected);
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

    int number(int digits)
    {
        int value = 0;
        for (int i = 0; i < digits; ++i)
            value = value * 10 + digit();
        return value;
    }

private:
    QByteArrayView m_rest;
    bool m_failed = false;
};

int readFractionMs(DateReader &reader)
{
    if (!reader.startsWith('.'))
        return 0;
    reader.sign('.');
    int ms = reader.digit() * 100;
    for (int unit = 10; reader.startsWithDigit(); unit /= 10)
        ms += reader.digit() * unit;
    return ms;
}

qint64 readOffsetMs(DateReader &reader)
{
    if (reader.startsWith('Z')) {
        reader.sign('Z');
        return 0;
    }
    const bool isNegative = reader.startsWith('-');
    reader.sign(isNegative ? '-' : '+');
    const int hours = reader.number(2);
    reader.sign(':');
    const int minutes = reader.number(2);
    const qint64 ms = (hours * 60 + minutes) * 60'000LL;
    return isNegative ? -ms : ms;
}

QDate readDate(DateReader &reader)
{
    const int year = reader.number(4);
    reader.sign('-');
    const int month = reader.number(2);
    reader.sign('-');
    const int day = reader.number(2);
    return {year, month, day};
}

QTime readTime(DateReader &reader)
{
    const int hour = reader.number(2);
    reader.sign(':');
    const int minute = reader.number(2);
    reader.sign(':');
    const int second = reader.number(2);
    const int ms = readFractionMs(reader);
    return {hour, minute, second, ms};
}

} // namespace

std::optional<qint64> msFromIsoDate(QByteArrayView text)
{
    constexpr qint64 msPerDay = 86'400'000;
    static const qint64 firstDay = QDate(1970, 1, 1).toJulianDay();
    DateReader reader(text);
    const QDate date = readDate(reader);
    reader.sign('T');
    const QTime time = readTime(reader);
    const qint64 offsetMs = readOffsetMs(reader);
    if (reader.failed() || !reader.isAtEnd() || !date.isValid() || !time.isValid())
        return {};
    return (date.toJulianDay() - firstDay) * msPerDay + time.msecsSinceStartOfDay() - offsetMs;
}

} // namespace mapdesk
