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

// QByteArray's own append() prepares for more than this and takes several times as long.
void put(QByteArray &out, QByteArrayView bytes)
{
    const qsizetype size = out.size();
    out.resize(size + bytes.size());
    std::copy(bytes.begin(), bytes.end(), out.data() + size);
}

void appendEscaped(QByteArray &out, char byte)
{
    if (byte == '"' || byte == '\\')
        out.append('\\').append(byte);
    else if (byte == '\n')
        out.append("\\n");
    else
        out.append("\\u00").append(QByteArray(1, byte).toHex());
}

void appendString(QByteArray &out, QByteArrayView utf8)
{
    out.append('"');
    while (!utf8.isEmpty()) {
        const auto plain = std::ranges::find_if(utf8, needsEscape) - utf8.begin();
        put(out, utf8.first(plain));
        utf8 = utf8.sliced(plain);
        if (!utf8.isEmpty()) {
            appendEscaped(out, utf8.front());
            utf8 = utf8.sliced(1);
        }
    }
    out.append('"');
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
    m_text.append('{');
}

void JsonObject::startMember(QByteArrayView name)
{
    if (m_text.size() > 1)
        m_text.append(',');
    m_text.append('"');
    put(m_text, name);
    put(m_text, "\":");
}

JsonObject &JsonObject::text(QByteArrayView name, QByteArrayView utf8)
{
    startMember(name);
    appendString(m_text, utf8);
    return *this;
}

JsonObject &JsonObject::textOrNull(QByteArrayView name, const QString &value)
{
    return value.isNull() ? raw(name, "null") : text(name, value.toUtf8());
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
    startMember(name);
    put(m_text, json);
    return *this;
}

JsonObject &JsonObject::list(QByteArrayView name, const QList<QByteArray> &values)
{
    qsizetype size = m_text.size() + name.size();
    for (const QByteArray &value : values)
        size += value.size() + 1;
    m_text.reserve(size + spareRoom);
    startMember(name);
    char separator = '[';
    for (const QByteArray &value : values) {
        m_text.append(separator);
        put(m_text, value);
        separator = ',';
    }
    m_text.append(values.isEmpty() ? "[]" : "]");
    return *this;
}

JsonObject &JsonObject::date(QByteArrayView name, std::optional<qint64> ms)
{
    return ms ? text(name, isoSeconds(*ms).data()) : raw(name, "null");
}

QByteArray JsonObject::quoted(QByteArrayView utf8)
{
    QByteArray json;
    appendString(json, utf8);
    return json;
}

QByteArray JsonObject::finished()
{
    m_text.append('}');
    return std::move(m_text);
}

} // namespace mapdesk::practice
