// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace mapdesk {

// The words that can be typed for an expiry: English ones always, and beside them those of the
// program's language, the days and months as the locale names them. All are compared case-folded.
class PhraseWords
{
    Q_DECLARE_TR_FUNCTIONS(PhraseWords)

public:
    enum class Word {
        Never,
        In,
        And,
        One, // "an hour"
        At,
        On,
        Of, // "24th of december"
        Next,
        Today,
        Tomorrow,
        DayAfterTomorrow,
        OClock,
        BeforeNoon,
        AfterNoon,
        Ordinal, // the end of "24th"
        Seconds,
        Minutes,
        Hours,
        Days,
        Weeks,
        Months,
        Years,
    };
    static constexpr int count = int(Word::Years) + 1;

    explicit PhraseWords(const QLocale &locale);

    // What may stand for a word; some are several words with a space between them.
    const QStringList &of(Word word) const { return m_words[size_t(word)]; }

    // 1 (Monday, January) and on. A beginning of three letters is enough where it fits one alone.
    std::optional<int> day(const QString &name) const { return find(m_days, name); }
    std::optional<int> month(const QString &name) const { return find(m_months, name); }

private:
    struct Name
    {
        QString text;
        int number;
    };
    using Names = std::vector<Name>;

    static std::optional<int> find(const Names &names, const QString &name);
    void addNames(const QLocale &locale);

    std::array<QStringList, count> m_words;
    Names m_days;
    Names m_months;
};

} // namespace mapdesk
