// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonobject.h"

#include <chrono>
#include <cstdio>

namespace mapdesk::practice {

namespace {

void appendEscaped(QByteArray &out, char byte)
{
    switch (byte) {
    case '"':
        out.append("\\\"");
        break;
    case '\\':
        out.append("\\\\");
        break;
    case '\n':
        out.append("\\n");
        break;
    default:
        if (static_cast<unsigned char>(byte) < 0x20)
            out.append("\\u00").append(QByteArray(1, byte).toHex());
        else
            out.append(byte);
    }
}

void appendString(QByteArray &out, QByteArrayView utf8)
{
    out.append('"');
    for (const char byte : utf8)
        appendEscaped(out, byte);
    out.append('"');
}

// QDateTime's own formatting would take most of the time of a page.
QByteArray isoSeconds(qint64 ms)
{
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(ms)};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{floor<seconds>(time - day)};
    char text[40];
    const int length = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ",
                                     int(date.year()), unsigned(date.month()), unsigned(date.day()),
                                     int(clock.hours().count()), int(clock.minutes().count()),
                                     int(clock.seconds().count()));
    return QByteArray(text, length);
}

} // namespace

void JsonObject::startMember(QByteArrayView name)
{
    if (m_text.size() > 1)
        m_text.append(',');
    m_text.append('"').append(name).append("\":");
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
    m_text.append(json);
    return *this;
}

JsonObject &JsonObject::date(QByteArrayView name, std::optional<qint64> ms)
{
    return ms ? text(name, isoSeconds(*ms)) : raw(name, "null");
}

} // namespace mapdesk::practice
