// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonobject.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace mapdesk::practice {

namespace {

constexpr qsizetype spareRoom = 1024; // for most objects

constexpr auto needsEscape = [](char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == '"' || byte == '\\';
};

void putEscaped(JsonBuffer &out, char byte)
{
    if (byte == '"' || byte == '\\') {
        out.put('\\');
        out.put(byte);
    } else if (byte == '\n') {
        out.put("\\n");
    } else {
        out.put("\\u00");
        out.put(QByteArray(1, byte).toHex());
    }
}

void putString(JsonBuffer &out, QByteArrayView utf8)
{
    out.put('"');
    while (!utf8.isEmpty()) {
        const auto plain = std::ranges::find_if(utf8, needsEscape) - utf8.begin();
        out.put(utf8.first(plain));
        utf8 = utf8.sliced(plain);
        if (!utf8.isEmpty()) {
            putEscaped(out, utf8.front());
            utf8 = utf8.sliced(1);
        }
    }
    out.put('"');
}

// Writes the number's last digits.
void putDigits(char *end, int digits, qint64 number)
{
    for (; digits > 0; --digits, number /= 10)
        *--end = static_cast<char>('0' + number % 10);
}

// QDateTime's own formatting would take most of the time of a page.
std::array<char, 21> isoSeconds(qint64 ms)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(ms)};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{floor<seconds>(time - day)};
    auto text = std::to_array("0000-00-00T00:00:00Z");
    char *digits = text.data();
    putDigits(digits + 4, 4, int(date.year()));
    putDigits(digits + 7, 2, unsigned(date.month()));
    putDigits(digits + 10, 2, unsigned(date.day()));
    putDigits(digits + 13, 2, clock.hours().count());
    putDigits(digits + 16, 2, clock.minutes().count());
    putDigits(digits + 19, 2, clock.seconds().count());
    return text;
}

} // namespace

JsonObject::JsonObject()
{
    m_text.reserve(spareRoom);
    m_text.put('{');
}

void JsonObject::startMember(QByteArrayView name)
{
    if (m_text.size() > 1)
        m_text.put(',');
    m_text.put('"');
    m_text.put(name);
    m_text.put("\":");
}

JsonObject &JsonObject::text(QByteArrayView name, QByteArrayView utf8)
{
    startMember(name);
    putString(m_text, utf8);
    return *this;
}

JsonObject &JsonObject::textOrNull(QByteArrayView name, const QString &value)
{
    return textOrNull(name, value.toUtf8());
}

JsonObject &JsonObject::textOrNull(QByteArrayView name, const QByteArray &utf8)
{
    return utf8.isNull() ? raw(name, "null") : text(name, utf8);
}

JsonObject &JsonObject::number(QByteArrayView name, qint64 number)
{
    return raw(name, QByteArray::number(number));
}

JsonObject &JsonObject::flag(QByteArrayView name, bool flag)
{
    return raw(name, flag ? QByteArrayView("true") : QByteArrayView("false"));
}

JsonObject &JsonObject::raw(QByteArrayView name, QByteArrayView json)
{
    return raw(name, {json});
}

JsonObject &JsonObject::raw(QByteArrayView name, std::initializer_list<QByteArrayView> parts)
{
    startMember(name);
    for (const QByteArrayView part : parts)
        m_text.put(part);
    return *this;
}

JsonObject &JsonObject::list(QByteArrayView name, const QList<QByteArray> &values)
{
    qsizetype size = name.size();
    for (const QByteArray &value : values)
        size += value.size() + 1;
    m_text.reserve(size + spareRoom);
    startMember(name);
    char separator = '[';
    for (const QByteArray &value : values) {
        m_text.put(separator);
        m_text.put(value);
        separator = ',';
    }
    m_text.put(values.isEmpty() ? "[]" : "]");
    return *this;
}

JsonObject &JsonObject::date(QByteArrayView name, std::optional<qint64> ms)
{
    if (!ms)
        return raw(name, "null");
    return raw(name, {"\"", isoSeconds(*ms).data(), "\""});
}

QByteArray JsonObject::quoted(QByteArrayView utf8)
{
    JsonBuffer json;
    putString(json, utf8);
    return json.taken();
}

QByteArray JsonObject::finished()
{
    m_text.put('}');
    return m_text.taken();
}

} // namespace mapdesk::practice
