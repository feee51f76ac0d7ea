// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellwords.h"

#include <array>
#include <optional>

namespace mapdesk {

namespace {

class ShellReader
{
public:
    explicit ShellReader(const QString &text)
        : m_text(text)
    {
    }

    QList<QStringList> read();

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar next() const { return isAtEnd() ? QChar() : m_text[m_at]; }
    void add(QChar character);
    void readStep();
    void readEscape();
    void readQuoted(QChar end);
    void readDoubleQuoted();
    void readAnsiQuoted();
    void readAnsiEscape();
    char32_t readNumber(int base, int digits);
    bool skipRestOfLine();
    void endWord();
    void endCommand();

    const QString &m_text;
    qsizetype m_at = 0;
    bool m_isInWord = false; // quotes make a word even of nothing
    QString m_word;
    QStringList m_words;
    QList<QStringList> m_commands;
};

std::optional<QChar> closingQuote(QChar opening)
{
    switch (opening.unicode()) {
    case u'\'':
        return u'\'';
    case u'‘':
        return u'’';
    case u'“':
        return u'”';
    default:
        return {};
    }
}

bool isBlankBeforeLineEnd(QChar character)
{
    return character == u' ' || character == u'\t' || character == u'\r';
}

QList<QStringList> ShellReader::read()
{
    while (!isAtEnd())
        readStep();
    endCommand();
    return m_commands;
}

void ShellReader::readStep()
{
    const QChar character = m_text[m_at++];
    if (character == u'\\')
        readEscape();
    else if (const auto end = closingQuote(character))
        readQuoted(*end);
    else if (character == u'"')
        readDoubleQuoted();
    else if (character == u'$' && next() == u'\'')
        readAnsiQuoted();
    else if (character == u';' || character == u'|')
        endCommand();
    else if (character.isSpace())
        endWord();
    else if ((character != u'^' && character != u'`') || !skipRestOfLine())
        add(character);
}

void ShellReader::add(QChar character)
{
    m_word += character;
    m_isInWord = true;
}

void ShellReader::readEscape()
{
    if (skipRestOfLine() || isAtEnd())
        return;
    add(m_text[m_at++]);
}

// Whether nothing but blanks stood before the end of the line; else stays where it is.
bool ShellReader::skipRestOfLine()
{
    qsizetype end = m_at;
    while (end < m_text.size() && isBlankBeforeLineEnd(m_text[end]))
        ++end;
    if (end >= m_text.size() || m_text[end] != u'\n')
        return false;
    m_at = end + 1;
    return true;
}

void ShellReader::readQuoted(QChar end)
{
    m_isInWord = true;
    while (!isAtEnd()) {
        const QChar character = m_text[m_at++];
        if (character == end)
            return;
        m_word += character;
    }
}

void ShellReader::readDoubleQuoted()
{
    m_isInWord = true;
    while (!isAtEnd()) {
        const QChar character = m_text[m_at++];
        if (character == u'"')
            return;
        const bool isEscape = character == u'\\' && !isAtEnd()
            && QStringLiteral("\"\\$`").contains(next());
        if (isEscape)
            m_word += m_text[m_at++];
        else if (character != u'\\' || !skipRestOfLine())
            m_word += character;
    }
}

void ShellReader::readAnsiQuoted()
{
    m_isInWord = true;
    ++m_at; // the quote after the dollar sign
    while (!isAtEnd()) {
        const QChar character = m_text[m_at++];
        if (character == u'\'')
            return;
        if (character == u'\\' && !isAtEnd())
            readAnsiEscape();
        else
            m_word += character;
    }
}

void ShellReader::readAnsiEscape()
{
    const QChar character = m_text[m_at++];
    switch (character.unicode()) {
    case u'n':
        m_word += u'\n';
        break;
    case u'r':
        m_word += u'\r';
        break;
    case u't':
        m_word += u'\t';
        break;
    case u'x':
        m_word += QChar(char16_t(readNumber(16, 2)));
        break;
    case u'u':
        m_word += QChar(char16_t(readNumber(16, 4)));
        break;
    case u'U':
        m_word += QString::fromUcs4(std::array{readNumber(16, 8)}.data(), 1);
        break;
    default:
        m_word += character;
    }
}

char32_t ShellReader::readNumber(int base, int digits)
{
    char32_t number = 0;
    for (; digits > 0 && !isAtEnd(); --digits, ++m_at) {
        bool isDigit = false;
        const uint digit = QStringView(m_text).sliced(m_at, 1).toUInt(&isDigit, base);
        if (!isDigit)
            break;
        number = number * char32_t(base) + digit;
    }
    return number;
}

void ShellReader::endWord()
{
    if (m_isInWord && m_word == u"&&") {
        m_word.clear();
        m_isInWord = false;
        endCommand();
        return;
    }
    if (m_isInWord)
        m_words += m_word;
    m_word.clear();
    m_isInWord = false;
}

void ShellReader::endCommand()
{
    endWord();
    if (!m_words.isEmpty())
        m_commands += m_words;
    m_words.clear();
}

} // namespace

QList<QStringList> shellCommands(const QString &text)
{
    return ShellReader(text).read();
}

} // namespace mapdesk
