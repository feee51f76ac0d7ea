// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "phrasewords.h"

#include <QString>

#include <optional>
#include <vector>

namespace mapdesk {

// Reads a typed phrase from the left, bit by bit: numbers, words and signs; spaces only part them.
// What is not there is not taken, and goTo() goes back to where another reading begins.
class PhraseReader
{
public:
    struct Number
    {
        qint64 value; // the largest that is told apart is 999'999'999
        qsizetype digits;
    };

    // `words` must outlive the reader.
    PhraseReader(QString text, const PhraseWords &words);

    bool atEnd() const { return m_position == m_tokens.size(); }
    size_t position() const { return m_position; }
    void goTo(size_t position) { m_position = position; }

    // The text from a position up to here, as it was typed.
    QString textSince(size_t position) const;

    bool takeSign(char sign);
    bool takeWord(PhraseWords::Word word);
    // Of letters that are the same in every language.
    bool takeLetters(const char *letters);
    std::optional<int> takeDayName();
    std::optional<int> takeMonthName();
    std::optional<Number> takeNumber();
    // A number of so many digits.
    std::optional<int> takeDigits(qsizetype least, qsizetype most);

private:
    enum class Kind {
        Digits,
        Letters,
        Sign,
    };
    struct Token
    {
        Kind kind;
        QString text; // case-folded, digits as 0 to 9
        qsizetype start;
        qsizetype end;
    };

    qsizetype lengthOfToken(qsizetype start, Kind kind) const;
    QString wordsFrom(size_t position, size_t count) const;
    std::optional<int> takeName(std::optional<int> (PhraseWords::*find)(const QString &) const);

    QString m_text;
    const PhraseWords &m_words;
    std::vector<Token> m_tokens;
    size_t m_position = 0;
};

} // namespace mapdesk
