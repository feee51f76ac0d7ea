// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalrow.h"

#include "journalchain.h"

#include <QJsonDocument>

namespace mapdesk {

namespace {

enum Column { Seq, Metadata, PayloadHash, Hash, DataSeq, Salt, Before, After };

QByteArray metadataOf(const sqlite::Rows &rows)
{
    return rows.bytes(0);
}

} // namespace

bool JournalRow::neverHadData() const
{
    return payloadHash == journalchain::nothing();
}

sqlite::Outcome<JournalRows> JournalRows::read(sqlite::Connection &connection,
                                               const JournalRange &range, WithData withData)
{
    const QString sql = QStringLiteral("SELECT e.seq, e.metadata, e.payload_hash, e.hash, p.seq, "
                                       "p.salt, p.\"before\", p.\"after\" "
                                       "FROM entries e LEFT JOIN payloads p ON p.seq = e.seq "
                                       "WHERE e.seq BETWEEN ? AND ? ORDER BY e.seq");
    auto rows = connection.query(sql, {range.first, range.last});
    if (!rows)
        return failure(rows.error());
    return JournalRows(std::move(*rows), withData);
}

sqlite::Outcome<std::optional<JournalRow>> JournalRows::next()
{
    const auto isThere = m_rows.next();
    if (!isThere)
        return failure(isThere.error());
    if (!*isThere)
        return std::nullopt;
    JournalRow row{m_rows.number(Seq), m_rows.bytes(Metadata), m_rows.bytes(PayloadHash),
                   m_rows.bytes(Hash), !m_rows.isNull(DataSeq)};
    // A large text is read from the file only if somebody asks for it.
    if (row.hasData && m_withData == WithData::Yes) {
        row.data = JournalData{m_rows.bytes(Salt),
                               {m_rows.optionalBytes(Before), m_rows.optionalBytes(After)}};
    }
    return row;
}

std::optional<QJsonObject> journalFacts(const QByteArray &metadata)
{
    const QJsonDocument document = QJsonDocument::fromJson(metadata);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

sqlite::Outcome<QJsonObject> journalFacts(sqlite::Connection &connection, JournalSeq seq)
{
    const auto metadata = connection.first(
        QStringLiteral("SELECT metadata FROM entries WHERE seq = ?"), {seq}, &metadataOf);
    if (!metadata)
        return failure(metadata.error());
    return journalFacts(metadata->value_or(QByteArray())).value_or(QJsonObject());
}

} // namespace mapdesk
