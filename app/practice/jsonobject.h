// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

namespace mapdesk::practice {

// Bytes that come in many small pieces: QByteArray's own append() asks more questions each time
// than a page of items has time for.
class JsonBuffer
{
public:
    void reserve(qsizetype bytes) // for so many more
    {
        if (m_size + bytes > m_bytes.size())
            m_bytes.resize(std::max(m_size + bytes, 2 * m_bytes.size()));
    }

    void put(char byte)
    {
        reserve(1);
        m_bytes.data()[m_size++] = byte;
    }

    void put(QByteArrayView bytes)
    {
        reserve(bytes.size());
        std::copy(bytes.begin(), bytes.end(), m_bytes.data() + m_size);
        m_size += bytes.size();
    }

    qsizetype size() const { return m_size; }

    QByteArray taken() // and leaves nothing
    {
        m_bytes.truncate(std::exchange(m_size, 0));
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes; // with room behind those that are written
    qsizetype m_size = 0;
};

// Writes one JSON object, member by member in the order given. Values that are JSON already go in
// as they are.
class JsonObject
{
public:
    JsonObject();

    JsonObject &text(QByteArrayView name, QByteArrayView utf8);
    JsonObject &textOrNull(QByteArrayView name, const QString &value); // what isNull() is null
    JsonObject &textOrNull(QByteArrayView name, const QByteArray &utf8);
    JsonObject &number(QByteArrayView name, qint64 number);
    JsonObject &flag(QByteArrayView name, bool flag);
    JsonObject &raw(QByteArrayView name, QByteArrayView json);
    JsonObject &raw(QByteArrayView name, std::initializer_list<QByteArrayView> parts);

    // A list of values that are JSON already.
    JsonObject &list(QByteArrayView name, const QList<QByteArray> &values);

    // Whole seconds of UTC, as in "2020-06-20T20:50:24Z"; null if there is none.
    JsonObject &date(QByteArrayView name, std::optional<qint64> ms);

    // The whole object; nothing can be added any more.
    QByteArray finished();

    // A value as it stands in the JSON, for raw().
    static QByteArray quoted(QByteArrayView utf8);

private:
    void startMember(QByteArrayView name);

    JsonBuffer m_text;
};

} // namespace mapdesk::practice
