// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvlines.h"

#include "ids.h"
#include "isotime.h"
#include "spreadsheettext.h"

#include <array>

namespace mapdesk {

namespace {

// The header is for people and programs alike, and not translated.
struct Column
{
    QString header;
    QString fact; // what the cell shows of what the entry says
};

const std::array<Column, 19> columns{{
    {QStringLiteral("seq"), fact::seq},
    {QStringLiteral("kind"), fact::kind},
    {QStringLiteral("of"), fact::of},
    {QStringLiteral("time"), fact::time},
    {QStringLiteral("user"), fact::user},
    {QStringLiteral("profile"), QStringLiteral("profileName")},
    {QStringLiteral("environment"), QStringLiteral("environment")},
    {QStringLiteral("service"), fact::service},
    {QStringLiteral("map"), fact::map},
    {QStringLiteral("map_name"), QStringLiteral("mapName")},
    {QStringLiteral("key"), fact::key},
    {QStringLiteral("identity"), QStringLiteral("identity")},
    {QStringLiteral("action"), QStringLiteral("action")},
    {QStringLiteral("outcome"), QStringLiteral("outcome")},
    {QStringLiteral("status"), QStringLiteral("status")},
    {QStringLiteral("code"), QStringLiteral("code")},
    {QStringLiteral("message"), QStringLiteral("message")},
    {QStringLiteral("reason"), QStringLiteral("reason")},
    {QStringLiteral("request_id"), QStringLiteral("requestId")},
}};

// Of customers' data that is no text as base64, and says so.
QString dataText(const std::optional<QByteArray> &data)
{
    if (!data || data->isValidUtf8())
        return exactText(data.value_or(QByteArray()));
    return QStringLiteral("base64:") + QLatin1String(data->toBase64());
}

QString factText(const QJsonObject &facts, const QString &name)
{
    const QJsonValue value = facts.value(name);
    if (name == fact::time && value.isDouble())
        return isoTime(value.toInteger());
    return value.toVariant().toString();
}

} // namespace

CsvLines::CsvLines(const JournalExport &what, sqlite::Connection &connection)
    : m_connection(connection)
    , m_nowMs(what.nowMs)
    , m_hasData(what.withData == WithData::Yes)
{
}

QByteArray CsvLines::start(const ExportFrame &)
{
    QStringList headers;
    for (const Column &column : columns)
        headers += column.header;
    headers += QStringLiteral("hash");
    if (m_hasData)
        headers += {QStringLiteral("before"), QStringLiteral("after")};
    return csvRow(headers);
}

sqlite::Outcome<QByteArray> CsvLines::entry(const JournalRow &row)
{
    auto shown = shownFacts(row);
    if (!shown)
        return failure(shown.error());
    shown->insert(fact::seq, row.seq);
    QStringList cells;
    for (const Column &column : columns)
        cells += factText(*shown, column.fact);
    cells += QLatin1String(row.hash.toHex());
    if (m_hasData) {
        const JournalPayload payload = row.data ? row.data->payload : JournalPayload();
        cells += {dataText(payload.before), dataText(payload.after)};
    }
    return csvRow(cells);
}

// An Outcome says only what it adds: who reads a table wants to see what it is about, too.
sqlite::Outcome<QJsonObject> CsvLines::shownFacts(const JournalRow &row) const
{
    const QJsonObject own = journalFacts(row.metadata).value_or(QJsonObject());
    if (!own.contains(fact::of))
        return own;
    auto shown = journalFacts(m_connection, own.value(fact::of).toInteger());
    if (!shown)
        return failure(shown.error());
    for (auto added = own.begin(); added != own.end(); ++added)
        shown->insert(added.key(), added.value());
    return shown;
}

QByteArray CsvLines::end(const ExportFrame &frame)
{
    QStringList cells;
    for (const Column &column : columns) {
        const QString &name = column.header;
        cells += name == fact::kind ? QStringLiteral("head")
            : name == fact::of      ? QString::number(frame.last)
            : name == fact::time    ? isoTime(m_nowMs)
                                    : QString();
    }
    cells += QLatin1String(frame.head.toHex());
    if (m_hasData)
        cells += {QString(), QString()};
    return csvRow(cells);
}

} // namespace mapdesk
