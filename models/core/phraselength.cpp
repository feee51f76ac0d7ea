// SPDX-License-Identifier: GPL-3.0-or-later
#include "phraselength.h"

#include "timelengths.h"

#include <algorithm>

namespace mapdesk {

namespace {

using Word = PhraseWords::Word;

constexpr qint64 secondsPerYear = 365 * secondsPerDay;
constexpr qint64 longestSeconds = 100 * secondsPerYear; // far from what overflows in milliseconds

constexpr std::array<std::pair<Word, qint64>, 6> units{{
    {Word::Seconds, 1},
    {Word::Minutes, secondsPerMinute},
    {Word::Hours, secondsPerHour},
    {Word::Days, secondsPerDay},
    {Word::Weeks, 7 * secondsPerDay},
    {Word::Years, secondsPerYear},
}};

} // namespace

QString PhraseLength::zeroIsNoLength()
{
    return tr("0 is no length of time. To make it never expire, type: never");
}

Result<qint64, QString> PhraseLength::take(PhraseReader &reader)
{
    const size_t start = reader.position();
    PhraseLength length(reader);
    while (true) {
        const size_t before = reader.position();
        const Result<bool, QString> part = length.takePart();
        if (!part)
            return failure(part.error());
        if (!*part) {
            reader.goTo(before);
            break;
        }
    }
    if (length.m_lastUnit == 0) {
        reader.goTo(start);
        return 0;
    }
    if (length.m_seconds == 0)
        return failure(zeroIsNoLength());
    return length.m_seconds;
}

Result<bool, QString> PhraseLength::takePart()
{
    if (m_lastUnit != 0 && !m_reader.takeWord(Word::And))
        m_reader.takeSign(',');
    if (m_reader.takeWord(Word::One))
        return takeUnit(1);
    const auto number = m_reader.takeNumber();
    return number ? takeUnit(number->value) : false;
}

Result<bool, QString> PhraseLength::takeUnit(qint64 amount)
{
    if (m_reader.takeWord(Word::Months))
        return failure(tr("A month has no fixed length. Type days instead, for example 30d."));
    for (const auto &[word, seconds] : units) {
        if (!m_reader.takeWord(word))
            continue;
        if (m_lastUnit != 0 && seconds >= m_lastUnit) {
            return failure(tr("Type the larger unit first and each unit once, for example "
                              "2h30m."));
        }
        m_lastUnit = seconds;
        m_seconds = std::min(m_seconds + std::min(amount, longestSeconds / seconds) * seconds,
                             longestSeconds);
        return true;
    }
    return false;
}

} // namespace mapdesk
