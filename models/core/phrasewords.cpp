// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrasewords.h"

#include <algorithm>

namespace mapdesk {

namespace {

struct Source
{
    const char *text;
    const char *comment;
};

// In the order of PhraseWords::Word.
constexpr std::array<Source, PhraseWords::count> sources{{
    QT_TRANSLATE_NOOP3("PhraseWords", "never|never expires|no expiry",
                       "typed in an expiry; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "in",
                       "typed in an expiry: in 3 days; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "and",
                       "typed in an expiry: 2 h and 5 min; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "a|an|one",
                       "typed in an expiry: an hour; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "at",
                       "typed in an expiry: at 18:00; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "on",
                       "typed in an expiry: on monday; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "of",
                       "typed in an expiry: 24th of december; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "next",
                       "typed in an expiry: next monday; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "today", "typed in an expiry; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "tomorrow",
                       "typed in an expiry; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "day after tomorrow|the day after tomorrow",
                       "typed in an expiry; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "o'clock|oclock",
                       "typed in an expiry: 6 o'clock; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "am",
                       "typed in an expiry: 6 am; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "pm",
                       "typed in an expiry: 6 pm; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "st|nd|rd|th",
                       "typed in an expiry: 24th; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "s|sec|secs|second|seconds",
                       "typed in an expiry after a number; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "m|min|mins|minute|minutes",
                       "typed in an expiry after a number; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "h|hr|hrs|hour|hours",
                       "typed in an expiry after a number; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "d|day|days",
                       "typed in an expiry after a number; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "w|wk|wks|week|weeks",
                       "typed in an expiry after a number; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "mo|mos|month|months",
                       "typed in an expiry after a number; alternatives separated by |"),
    QT_TRANSLATE_NOOP3("PhraseWords", "y|yr|yrs|year|years",
                       "typed in an expiry after a number; alternatives separated by |"),
}};

void addAlternatives(QStringList &words, const QString &alternatives)
{
    for (const QString &word : alternatives.toCaseFolded().split(u'|', Qt::SkipEmptyParts)) {
        if (!words.contains(word.simplified()))
            words += word.simplified();
    }
}

// "Dez." is typed with its dot or without.
QString typed(const QString &name)
{
    QString text = name.toCaseFolded().simplified();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace

PhraseWords::PhraseWords(const QLocale &locale)
{
    for (size_t i = 0; i < sources.size(); ++i) {
        addAlternatives(m_words[i], QString::fromLatin1(sources[i].text));
        addAlternatives(m_words[i], tr(sources[i].text, sources[i].comment));
    }
    addNames(QLocale::c());
    addNames(locale);
}

void PhraseWords::addNames(const QLocale &locale)
{
    for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat}) {
        for (int day = 1; day <= 7; ++day) {
            m_days.push_back({typed(locale.dayName(day, format)), day});
            m_days.push_back({typed(locale.standaloneDayName(day, format)), day});
        }
        for (int month = 1; month <= 12; ++month) {
            m_months.push_back({typed(locale.monthName(month, format)), month});
            m_months.push_back({typed(locale.standaloneMonthName(month, format)), month});
        }
    }
}

std::optional<int> PhraseWords::find(const Names &names, const QString &name)
{
    constexpr qsizetype shortest = 3;
    const auto isIt = [&name](const Name &one) { return one.text == name; };
    if (const auto found = std::ranges::find_if(names, isIt); found != names.end())
        return found->number;
    std::optional<int> number;
    for (const Name &one : names) {
        if (name.size() < shortest || !one.text.startsWith(name))
            continue;
        if (number && *number != one.number)
            return {};
        number = one.number;
    }
    return number;
}

} // namespace mapdesk
