// SPDX-License-Identifier: GPL-3.0-or-later
#include "phrasereader.h"

#include <algorithm>

namespace mapdesk {

namespace {

constexpr size_t mostWords = 4; // "the day after tomorrow"

bool isOfWord(QChar character)
{
    return character.isLetter() || character.isMark() || character.isSurrogate();
}

// "o'clock", "après-demain"
bool joinsLetters(QChar character)
{
    return character == u'\'' || character == u'’' || character == u'-';
}

QString plain(const QString &text)
{
    QString result = text.toCaseFolded();
    for (QChar &character : result) {
        if (character.isDigit())
            character = QChar(u'0' + character.digitValue());
        else if (character == u'’')
            character = u'\'';
        else if (character == u'−')
            character = u'-';
    }
    return result;
}

} // namespace

PhraseReader::PhraseReader(QString text, const PhraseWords &words)
    : m_text(std::move(text))
    , m_words(words)
{
    qsizetype start = 0;
    while (start < m_text.size()) {
        const QChar first = m_text[start];
        const Kind kind = first.isDigit() ? Kind::Digits
            : isOfWord(first)             ? Kind::Letters
                                          : Kind::Sign;
        const qsizetype length = lengthOfToken(start, kind);
        if (!first.isSpace())
            m_tokens.push_back({kind, plain(m_text.mid(start, length)), start, start + length});
        start += length;
    }
}

qsizetype PhraseReader::lengthOfToken(qsizetype start, Kind kind) const
{
    const auto isPart = [&](qsizetype i) {
        const QChar character = m_text[i];
        if (kind == Kind::Digits)
            return character.isDigit();
        const bool isBetween = joinsLetters(character) && i + 1 < m_text.size()
            && isOfWord(m_text[i + 1]);
        return kind == Kind::Letters && (isOfWord(character) || isBetween);
    };
    qsizetype end = start + 1;
    while (end < m_text.size() && isPart(end))
        ++end;
    return end - start;
}

QString PhraseReader::textSince(size_t position) const
{
    if (position >= m_position)
        return {};
    const qsizetype start = m_tokens[position].start;
    return m_text.mid(start, m_tokens[m_position - 1].end - start);
}

bool PhraseReader::takeSign(char sign)
{
    if (atEnd() || m_tokens[m_position].kind != Kind::Sign
        || m_tokens[m_position].text != QLatin1Char(sign)) {
        return false;
    }
    ++m_position;
    return true;
}

bool PhraseReader::takeWord(PhraseWords::Word word)
{
    const QStringList &alternatives = m_words.of(word);
    for (size_t count = mostWords; count > 0; --count) {
        if (alternatives.contains(wordsFrom(m_position, count))) {
            m_position += count;
            return true;
        }
    }
    return false;
}

bool PhraseReader::takeLetters(const char *letters)
{
    if (wordsFrom(m_position, 1) != QLatin1String(letters))
        return false;
    ++m_position;
    return true;
}

std::optional<int> PhraseReader::takeDayName()
{
    return takeName(&PhraseWords::day);
}

std::optional<int> PhraseReader::takeMonthName()
{
    return takeName(&PhraseWords::month);
}

std::optional<int> PhraseReader::takeName(std::optional<int> (PhraseWords::*find)(const QString &)
                                              const)
{
    for (size_t count = mostWords; count > 0; --count) {
        const QString name = wordsFrom(m_position, count);
        const std::optional<int> number = name.isEmpty() ? std::nullopt : (m_words.*find)(name);
        if (!number)
            continue;
        m_position += count;
        takeSign('.');
        return number;
    }
    return {};
}

std::optional<PhraseReader::Number> PhraseReader::takeNumber()
{
    constexpr qint64 most = 999'999'999;
    if (atEnd() || m_tokens[m_position].kind != Kind::Digits)
        return {};
    const QString &digits = m_tokens[m_position].text;
    ++m_position;
    bool fits = false;
    const qint64 value = digits.toLongLong(&fits);
    return Number{fits ? std::min(value, most) : most, digits.size()};
}

std::optional<int> PhraseReader::takeDigits(qsizetype least, qsizetype most)
{
    const size_t before = m_position;
    const std::optional<Number> number = takeNumber();
    if (number && number->digits >= least && number->digits <= most)
        return int(number->value);
    goTo(before);
    return {};
}

// So many words with one space between them; empty where something else stands there.
QString PhraseReader::wordsFrom(size_t position, size_t count) const
{
    if (position + count > m_tokens.size())
        return {};
    QStringList words;
    for (size_t i = position; i < position + count; ++i) {
        if (m_tokens[i].kind != Kind::Letters)
            return {};
        words += m_tokens[i].text;
    }
    return words.join(u' ');
}

} // namespace mapdesk
