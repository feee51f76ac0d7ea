// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace mapdesk::practice {

// Writes one JSON object, member by member in the order given. Values that are JSON already go in
// as they are.
class JsonObject
{
public:
    JsonObject();

    JsonObject &text(QByteArrayView name, QByteArrayView utf8);
    JsonObject &textOrNull(QByteArrayView name, const QString &value); // a null QString is null
    JsonObject &number(QByteArrayView name, qint64 number);
    JsonObject &flag(QByteArrayView name, bool flag);
    JsonObject &raw(QByteArrayView name, QByteArrayView json);

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

    QByteArray m_text;
};

} // namespace mapdesk::practice
