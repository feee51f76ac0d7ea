// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonvalidator.h"

#include "jsonscalars.h"

#include <vector>

namespace mapdesk {

namespace {

// Goes over the text once. How deep it is nested is held in a vector, not in calls, so that no
// depth can overflow the stack.
class Validator
{
public:
    explicit Validator(QByteArrayView text)
        : m_text(text)
    {
    }

    std::optional<JsonFault> run();

private:
    enum class Expected { Value, ValueOrEnd, Name, NameOrEnd, Colon, CommaOrEnd, EndOfText };
    enum class Container : bool { Array, Object };

    void skipWhiteSpace();
    void takeToken(char first);
    void takeValue(char first);
    void takeName(char first);
    void takeColon(char first);
    void takeCommaOrEnd(char first);
    void open(Container container);
    void close();
    void moveTo(const Result<qsizetype, JsonFault> &end, Expected next);
    void fail(const QString &sentence);

    bool inObject() const { return m_open.back(); }
    Expected afterValue() const
    {
        return m_open.empty() ? Expected::EndOfText : Expected::CommaOrEnd;
    }
    QString missing() const;

    QByteArrayView m_text;
    qsizetype m_offset = 0;
    Expected m_expected = Expected::Value;
    std::vector<bool> m_open; // one for each open container: whether it is an object
    std::optional<JsonFault> m_fault;
};

std::optional<JsonFault> Validator::run()
{
    if (m_text.startsWith("\xef\xbb\xbf"))
        return JsonFault{0,
                         JsonFault::tr("The text starts with a byte order mark, not with a value")};
    for (;;) {
        skipWhiteSpace();
        if (m_offset == m_text.size())
            break;
        takeToken(m_text[m_offset]);
        if (m_fault)
            return m_fault;
    }
    if (m_expected != Expected::EndOfText)
        fail(missing());
    return m_fault;
}

void Validator::skipWhiteSpace()
{
    const auto isWhiteSpace = [](char byte) {
        return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
    };
    while (m_offset < m_text.size() && isWhiteSpace(m_text[m_offset]))
        ++m_offset;
}

void Validator::takeToken(char first)
{
    switch (m_expected) {
    case Expected::ValueOrEnd:
        return first == ']' ? close() : takeValue(first);
    case Expected::Value:
        return takeValue(first);
    case Expected::NameOrEnd:
        return first == '}' ? close() : takeName(first);
    case Expected::Name:
        return takeName(first);
    case Expected::Colon:
        return takeColon(first);
    case Expected::CommaOrEnd:
        return takeCommaOrEnd(first);
    case Expected::EndOfText:
        return fail(missing());
    }
}

void Validator::takeValue(char first)
{
    if (first == '{')
        open(Container::Object);
    else if (first == '[')
        open(Container::Array);
    else if (first == '"')
        moveTo(endOfJsonString(m_text, m_offset), afterValue());
    else if (first == '-' || (first >= '0' && first <= '9'))
        moveTo(endOfJsonNumber(m_text, m_offset), afterValue());
    else if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))
        moveTo(endOfJsonWord(m_text, m_offset), afterValue());
    else
        fail(missing());
}

void Validator::takeName(char first)
{
    if (first == '"')
        moveTo(endOfJsonString(m_text, m_offset), Expected::Colon);
    else
        fail(missing());
}

void Validator::takeColon(char first)
{
    if (first == ':')
        moveTo(m_offset + 1, Expected::Value);
    else
        fail(missing());
}

void Validator::takeCommaOrEnd(char first)
{
    if (first == (inObject() ? '}' : ']'))
        close();
    else if (first == ',')
        moveTo(m_offset + 1, inObject() ? Expected::Name : Expected::Value);
    else
        fail(missing());
}

void Validator::open(Container container)
{
    const bool isObject = container == Container::Object;
    m_open.push_back(isObject);
    moveTo(m_offset + 1, isObject ? Expected::NameOrEnd : Expected::ValueOrEnd);
}

void Validator::close()
{
    m_open.pop_back();
    moveTo(m_offset + 1, afterValue());
}

void Validator::moveTo(const Result<qsizetype, JsonFault> &end, Expected next)
{
    if (!end) {
        m_fault = end.error();
        return;
    }
    m_offset = *end;
    m_expected = next;
}

void Validator::fail(const QString &sentence)
{
    m_fault = JsonFault::at(m_text, m_offset, sentence);
}

// What is missing where something else was found.
QString Validator::missing() const
{
    switch (m_expected) {
    case Expected::Value:
        return JsonFault::tr("A value is expected here, but %1 was found");
    case Expected::ValueOrEnd:
        return JsonFault::tr("A value or ] is expected here, but %1 was found");
    case Expected::Name:
        return JsonFault::tr("A name in double quotes is expected here, but %1 was found");
    case Expected::NameOrEnd:
        return JsonFault::tr("A name in double quotes or } is expected here, but %1 was found");
    case Expected::Colon:
        return JsonFault::tr("A colon is missing before %1");
    case Expected::CommaOrEnd:
        return inObject() ? JsonFault::tr("A comma or } is missing before %1")
                          : JsonFault::tr("A comma or ] is missing before %1");
    case Expected::EndOfText:
        return JsonFault::tr("Only one value is allowed, but %1 follows it");
    }
    return {};
}

// A \n that ends a \r\n does not start another line, and the bytes of a UTF-8 sequence behind its
// first do not start another character.
JsonError withLineAndColumn(QByteArrayView text, const JsonFault &fault)
{
    JsonError error;
    error.offset = fault.offset;
    error.message = fault.message;
    char previous = '\0';
    for (const char byte : text.first(fault.offset)) {
        if (byte == '\r' || (byte == '\n' && previous != '\r')) {
            ++error.line;
            error.column = 1;
        } else if (byte != '\n' && (uchar(byte) & 0xc0) != 0x80) {
            ++error.column;
        }
        previous = byte;
    }
    return error;
}

} // namespace

std::optional<JsonError> validateJson(QByteArrayView text)
{
    const std::optional<JsonFault> fault = Validator(text).run();
    if (!fault)
        return {};
    return withLineAndColumn(text, *fault);
}

} // namespace mapdesk
